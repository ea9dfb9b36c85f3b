package dev.rapport.session.attendance;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.session.attendance.Attendance.Decision;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Attendances, a document each, so that a burst of check-ins makes no hot session document. */
@Component
public class AttendanceStore {
    /** Some 20,000: each second it is asked who is here of all in a session. */
    private static final long CHARACTERS_KEPT = 6_000_000;

    private final DocumentStore<Attendance> attendances;
    private final InstanceStore instances;
    private final Clock clock;

    AttendanceStore(DocumentStores stores, InstanceStore instances, Clock clock) {
        this.attendances = stores.of(
                        "attendances",
                        Attendance.class,
                        a -> Map.of("sessionId", a.sessionId(), "checkedIn", a.checkedIn()))
                .indexed("sessionId", "checkedIn")
                .keepingRecent(CHARACTERS_KEPT);
        this.instances = instances;
        this.clock = clock;
    }

    /** Who is to be reckoned with now. */
    public Mono<Set<String>> present(String sessionId) {
        return checkedIn(sessionId, Attendance::isPresent);
    }

    /** Who is to be reckoned with now, and since when each is checked in. */
    Mono<Map<String, Instant>> presentSince(String sessionId) {
        return here(sessionId, Attendance::isPresent)
                .map(here -> here.stream()
                        .collect(Collectors.toMap(
                                Attendance::attendeeId, a -> Objects.requireNonNullElse(a.since(), Instant.EPOCH))));
    }

    /** Who has a live connection, or had one a moment ago. */
    public Mono<Set<String>> connected(String sessionId) {
        return checkedIn(sessionId, Attendance::isConnected);
    }

    private interface Here {
        boolean test(Attendance attendance, Set<String> alive, Instant now);
    }

    private Mono<Set<String>> checkedIn(String sessionId, Here here) {
        return here(sessionId, here)
                .map(all -> all.stream().map(Attendance::attendeeId).collect(Collectors.toSet()));
    }

    private Mono<List<Attendance>> here(String sessionId, Here here) {
        return Mono.zip(instances.alive(), checkedIn(sessionId))
                .map(both -> both.getT2().stream()
                        .filter(a -> here.test(a, both.getT1(), clock.instant()))
                        .toList());
    }

    private Mono<List<Attendance>> checkedIn(String sessionId) {
        return attendances
                .query(new Document("sessionId", sessionId).append("checkedIn", true))
                .map(Stored::state)
                .collectList();
    }

    /** How somebody stands to a session; empty for whoever has never checked in. */
    public Mono<Attendance> find(String sessionId, String attendeeId) {
        return attendances.find(Attendance.id(sessionId, attendeeId)).map(Stored::state);
    }

    Mono<Attendance> changeOrStart(
            String sessionId, String attendeeId, String name, Function<Attendance, @Nullable Decision> decision) {
        return attendances
                .changeOrStart(
                        Attendance.id(sessionId, attendeeId),
                        Attendance.unknown(sessionId, attendeeId, name),
                        attendance -> change(decision.apply(attendance)))
                .map(Stored::state);
    }

    Mono<Attendance> change(String sessionId, String attendeeId, Function<Attendance, @Nullable Decision> decision) {
        return attendances
                .change(Attendance.id(sessionId, attendeeId), attendance -> change(decision.apply(attendance)))
                .map(Stored::state);
    }

    private static @Nullable Change<Attendance> change(@Nullable Decision decision) {
        return decision == null ? null : new Change<>(decision.attendance(), decision.events());
    }
}
