package dev.rapport.profile.card;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.events.PublicCard;
import dev.rapport.profile.profile.Profile;
import dev.rapport.profile.profile.ProfileStore;
import dev.rapport.profile.safety.BlockStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The public card of an attendee. Whoever is blocked is told the same as of somebody who does not exist. */
@RestController
class CardController {
    private final ProfileStore profiles;
    private final BlockStore blocks;

    CardController(ProfileStore profiles, BlockStore blocks) {
        this.profiles = profiles;
        this.blocks = blocks;
    }

    @GetMapping("/api/profiles/{attendeeId}")
    Mono<PublicCard> card(@PathVariable String attendeeId, Caller caller) {
        return blocks.keptApart(caller.id(), attendeeId)
                .filter(apart -> !apart)
                .flatMap(visible -> profiles.find(attendeeId))
                .map(Profile::publicCard)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("This attendee").exception()));
    }
}
