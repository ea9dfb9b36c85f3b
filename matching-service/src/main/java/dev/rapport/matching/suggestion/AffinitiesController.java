package dev.rapport.matching.suggestion;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.events.PublicCard;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.attendee.BlockStore;
import dev.rapport.matching.attendee.Profile;
import dev.rapport.matching.attendee.ProfileStore;
import dev.rapport.matching.meaning.ThesaurusStore;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.round.Standing;
import dev.rapport.matching.round.StandingReader;
import dev.rapport.matching.suggestion.Affinities.Partner;
import dev.rapport.matching.suggestion.Affinities.Person;
import dev.rapport.matching.suggestion.AffinitiesAnswer.Face;
import dev.rapport.matching.suggestion.AffinitiesAnswer.Item;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who has not been paired well yet, and who would go with whom: for those who steer the session. */
@RestController
class AffinitiesController {
    private final RosterStore rosters;
    private final ProfileStore profiles;
    private final BlockStore blocks;
    private final ThesaurusStore thesaurus;
    private final StandingReader standings;

    AffinitiesController(
            RosterStore rosters,
            ProfileStore profiles,
            BlockStore blocks,
            ThesaurusStore thesaurus,
            StandingReader standings) {
        this.rosters = rosters;
        this.profiles = profiles;
        this.blocks = blocks;
        this.thesaurus = thesaurus;
        this.standings = standings;
    }

    @GetMapping("/api/sessions/{id}/affinities")
    Mono<AffinitiesAnswer> affinities(
            @PathVariable String id,
            @RequestParam(defaultValue = "100")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 300, message = "is at most 300")
                    int limit,
            Caller caller) {
        return rosters.of(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This session").exception()))
                .filter(roster -> roster.isSteeredBy(caller.id()))
                .switchIfEmpty(Mono.error(() -> Problem.forbidden("Only the organiser steers a session.")
                        .exception()))
                .flatMap(roster -> people(roster, caller.id()))
                .flatMap(people -> Mono.zip(Mono.just(people), meanings(people), standings.of(id)))
                .publishOn(Schedulers.parallel())
                .map(known -> answer(known.getT1(), known.getT2(), known.getT3(), limit));
    }

    /** Whom the caller may see: nobody who is kept apart from them, as in the lobby. */
    private Mono<Map<String, Profile>> people(Roster roster, String caller) {
        Set<String> all = new HashSet<>(roster.attendeeIds());
        all.add(caller);
        return Mono.zip(profiles.of(roster.attendeeIds()), blocks.by(all)).map(known -> {
            Map<String, Profile> seen = new HashMap<>(known.getT1());
            seen.keySet().removeIf(other -> known.getT2().contains(new Pair(caller, other)));
            return seen;
        });
    }

    private Mono<Thesaurus> meanings(Map<String, Profile> people) {
        return thesaurus.of(traits(people));
    }

    private static List<Traits> traits(Map<String, Profile> people) {
        return people.values().stream().map(Profile::traits).toList();
    }

    private static AffinitiesAnswer answer(
            Map<String, Profile> people, Thesaurus thesaurus, Standing standing, int limit) {
        List<Item> items = Affinities.of(traits(people), standing, thesaurus, limit).stream()
                .map(person -> item(person, people))
                .toList();
        return new AffinitiesAnswer(items, people.size());
    }

    private static Item item(Person person, Map<String, Profile> people) {
        return new Item(
                face(person.attendeeId(), people),
                person.rounds(),
                person.mean(),
                person.satOut(),
                person.partners().stream()
                        .map(partner -> partner(partner, people))
                        .toList());
    }

    private static AffinitiesAnswer.Partner partner(Partner partner, Map<String, Profile> people) {
        return new AffinitiesAnswer.Partner(face(partner.attendeeId(), people), partner.met());
    }

    private static Face face(String attendeeId, Map<String, Profile> people) {
        return new Face(
                attendeeId,
                PublicCard.of(attendeeId, people.get(attendeeId).card()).displayName());
    }
}
