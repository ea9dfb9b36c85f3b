package dev.rapport.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.session.RunningSessionService;
import dev.rapport.session.attendance.Attendance.Decision;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Whoever has a live connection is here and whoever has none is not, whatever happens while that is noted. */
class PresenceHubTest extends RunningSessionService {
    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final String SESSION = "presence-" + UUID.randomUUID();
    private static final String INSTANCE = "this";

    @Autowired
    private DocumentStores stores;

    @Autowired
    private InstanceStore instances;

    @Autowired
    private Clock clock;

    /** What happens once, between a decision and its being written. */
    private final AtomicReference<Mono<Void>> meanwhile = new AtomicReference<>(Mono.empty());

    private final String somebody = UUID.randomUUID().toString();
    private AttendanceStore attendances;
    private PresenceHub presence;

    @BeforeEach
    void open() {
        attendances = new SlowStore();
        presence = new PresenceHub(attendances, clock, INSTANCE);
    }

    @Test
    void whoComesBackWhileItIsNotedThatTheyHaveGoneIsHere() {
        connect().block(A_WHILE);
        meanwhile.set(Mono.defer(this::connect));

        presence.disconnected(SESSION, somebody);

        await().atMost(A_WHILE).until(() -> presence.isConnected(SESSION, somebody));
        awaitLiveOn(Set.of(INSTANCE));
    }

    @Test
    void whoGoesWhileItIsNotedThatTheyHaveComeIsNotHere() {
        meanwhile.set(Mono.<Void>fromRunnable(() -> presence.disconnected(SESSION, somebody))
                .then(Mono.delay(Duration.ofSeconds(1)))
                .then());

        connect().subscribe().dispose();

        await().atMost(A_WHILE).until(() -> !presence.isConnected(SESSION, somebody));
        awaitLiveOn(Set.of());
    }

    private Mono<Void> connect() {
        return presence.connected(SESSION, somebody, "Somebody");
    }

    private void awaitLiveOn(Set<String> instances) {
        await().atMost(A_WHILE)
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(attendances
                                .find(SESSION, somebody)
                                .blockOptional()
                                .map(Attendance::liveOn))
                        .contains(instances));
    }

    /** Decides, lets something happen, and writes, unless that has changed what was decided on. */
    private final class SlowStore extends AttendanceStore {
        SlowStore() {
            super(stores, instances, clock);
        }

        @Override
        Mono<Attendance> changeOrStart(
                String sessionId, String attendeeId, String name, Function<Attendance, @Nullable Decision> decision) {
            Attendance unknown = Attendance.unknown(sessionId, attendeeId, name);
            return slow(
                    sessionId,
                    attendeeId,
                    unknown,
                    decision,
                    slow -> super.changeOrStart(sessionId, attendeeId, name, slow));
        }

        @Override
        Mono<Attendance> change(
                String sessionId, String attendeeId, Function<Attendance, @Nullable Decision> decision) {
            Attendance unknown = Attendance.unknown(sessionId, attendeeId, "");
            return slow(sessionId, attendeeId, unknown, decision, slow -> super.change(sessionId, attendeeId, slow));
        }

        private Mono<Attendance> slow(
                String sessionId,
                String attendeeId,
                Attendance unknown,
                Function<Attendance, @Nullable Decision> decision,
                Function<Function<Attendance, @Nullable Decision>, Mono<Attendance>> write) {
            return find(sessionId, attendeeId).defaultIfEmpty(unknown).flatMap(found -> {
                Decision decided = decision.apply(found);
                return meanwhile
                        .getAndSet(Mono.empty())
                        .then(write.apply(now -> now.equals(found) ? decided : decision.apply(now)));
            });
        }
    }
}
