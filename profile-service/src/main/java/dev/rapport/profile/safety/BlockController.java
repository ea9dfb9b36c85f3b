package dev.rapport.profile.safety;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.profile.profile.ProfileStore;
import dev.rapport.profile.safety.Blocks.Decision;
import dev.rapport.profile.safety.Blocks.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whom I have blocked. The other is never told. */
@RestController
class BlockController {
    private final BlockStore blocks;
    private final ProfileStore profiles;

    BlockController(BlockStore blocks, ProfileStore profiles) {
        this.blocks = blocks;
        this.profiles = profiles;
    }

    record BlocksAnswer(List<String> items, @Nullable String next) {}

    @GetMapping("/api/profiles/me/blocks")
    Mono<BlocksAnswer> mine(
            @RequestParam(defaultValue = "1000")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = Blocks.MOST, message = "is at most 1000")
                    int limit,
            @RequestParam(defaultValue = "") String cursor,
            Caller caller) {
        return blocks.find(caller.id()).map(mine -> {
            List<String> rest = mine.blocked().stream()
                    .filter(id -> id.compareTo(cursor) > 0)
                    .toList();
            List<String> items = rest.stream().limit(limit).toList();
            return new BlocksAnswer(items, rest.size() > limit ? items.getLast() : null);
        });
    }

    @PutMapping("/api/profiles/me/blocks/{attendeeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> block(@PathVariable String attendeeId, Caller caller) {
        return profiles.known(attendeeId)
                .then(Mono.defer(() -> blocks.decide(caller.id(), mine -> mine.block(attendeeId))))
                .flatMap(BlockController::answer);
    }

    /** Somebody who is no longer there can still be unblocked. */
    @DeleteMapping("/api/profiles/me/blocks/{attendeeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unblock(@PathVariable String attendeeId, Caller caller) {
        return blocks.decide(caller.id(), mine -> mine.unblock(attendeeId))
                .flatMap(decision -> decision instanceof Decision.Unchanged
                        ? profiles.known(attendeeId).then()
                        : answer(decision));
    }

    private static Mono<Void> answer(Decision decision) {
        return switch (decision) {
            case Decision.Changed _, Decision.Unchanged _ -> Mono.empty();
            case Decision.Refused(Refusal reason) -> Mono.error(refusal(reason).exception());
        };
    }

    private static Problem refusal(Refusal reason) {
        return switch (reason) {
            case ONESELF -> Problem.invalid("attendeeId", "must be somebody else");
            case TOO_MANY ->
                Problem.conflict(
                        "too-many-blocks",
                        "Nobody can block more than " + Blocks.MOST + " attendees. Unblock somebody first.",
                        Map.of("most", Blocks.MOST));
        };
    }
}
