package dev.rapport.profile.connection;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.events.PublicCard;
import dev.rapport.profile.connection.Connections.Decision;
import dev.rapport.profile.connection.Connections.Refusal;
import dev.rapport.profile.profile.ProfileStore;
import dev.rapport.profile.safety.BlockStore;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * With whom I stay in touch. A wish is answered alike whatever the other wants, also where they have blocked me: what
 * there is to know of it stands in the list, once it is mutual.
 */
@RestController
class ConnectionController {
    /** So many wishes are looked at together. */
    private static final int AT_ONCE = 100;

    private final ConnectionStore connections;
    private final ProfileStore profiles;
    private final BlockStore blocks;

    ConnectionController(ConnectionStore connections, ProfileStore profiles, BlockStore blocks) {
        this.connections = connections;
        this.profiles = profiles;
        this.blocks = blocks;
    }

    record ConnectionsAnswer(List<Item> items, @Nullable String next) {}

    /** Somebody both of whom would like to stay in touch. */
    record Item(PublicCard attendee) {}

    @GetMapping("/api/profiles/me/connections")
    Mono<ConnectionsAnswer> mine(
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 100, message = "is at most 100")
                    int limit,
            @RequestParam(defaultValue = "") String cursor,
            Caller caller) {
        return connections
                .find(caller.id())
                .flatMapIterable(Connections::wishes)
                .filter(id -> id.compareTo(cursor) > 0)
                .buffer(AT_ONCE)
                .concatMap(some -> mutual(caller.id(), some))
                .take(limit + 1L)
                .collectList()
                .map(found -> {
                    List<Item> items = found.stream().limit(limit).toList();
                    String next =
                            found.size() > limit ? items.getLast().attendee().attendeeId() : null;
                    return new ConnectionsAnswer(items, next);
                });
    }

    private Flux<Item> mutual(String me, List<String> some) {
        return connections
                .wanting(me, some)
                .filterWhen(other -> blocks.keptApart(me, other).map(apart -> !apart))
                .sort()
                .concatMap(profiles::find)
                .map(profile -> new Item(profile.publicCard()));
    }

    record WishesAnswer(List<String> items, @Nullable String next) {}

    /** With whom I would like to stay in touch, whatever they want. */
    @GetMapping("/api/profiles/me/wishes")
    Mono<WishesAnswer> wishes(
            @RequestParam(defaultValue = "1000")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 1000, message = "is at most 1000")
                    int limit,
            @RequestParam(defaultValue = "") String cursor,
            Caller caller) {
        return connections.find(caller.id()).map(mine -> {
            List<String> rest = mine.wishes().stream()
                    .filter(id -> id.compareTo(cursor) > 0)
                    .limit(limit + 1L)
                    .toList();
            List<String> items = rest.stream().limit(limit).toList();
            return new WishesAnswer(items, rest.size() > limit ? items.getLast() : null);
        });
    }

    @PutMapping("/api/profiles/me/connections/{attendeeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> wish(@PathVariable String attendeeId, Caller caller) {
        return profiles.known(attendeeId)
                .then(Mono.defer(() -> connections.decide(caller.id(), mine -> mine.wish(attendeeId))))
                .flatMap(ConnectionController::answer);
    }

    /** From somebody who is no longer there one can still part. */
    @DeleteMapping("/api/profiles/me/connections/{attendeeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unwish(@PathVariable String attendeeId, Caller caller) {
        return connections
                .decide(caller.id(), mine -> mine.unwish(attendeeId))
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
                        "too-many-connections",
                        "Nobody can stay in touch with more than " + Connections.MOST + " attendees.",
                        Map.of("most", Connections.MOST));
        };
    }
}
