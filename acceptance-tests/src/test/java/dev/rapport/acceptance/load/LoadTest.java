package dev.rapport.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.faults.Crowd;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.rig.Part;
import dev.rapport.acceptance.rig.Rig;
import dev.rapport.acceptance.system.RunningSystem;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Ten thousand event streams through one gateway, and a thousand people at once; tells figures. {@code -Dconnections=},
 * {@code -Dattendees=}, {@code -Dbreak=PT2S} for people who have no time to look at whom
 * they meet. A gateway needs a file descriptor for each stream: mind {@code ulimit -n}.
 */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadTest {
    private static final int CONNECTIONS = Integer.getInteger("connections", 10_000);
    private static final int ATTENDEES = Integer.getInteger("attendees", 1_000);
    /** As long as the first look is where the organiser says nothing of it. */
    private static final Duration BREAK = Duration.parse(System.getProperty("break", "PT10S"));

    private static final int CHANGES = 40;
    private static final Duration A_LONG_WHILE = Duration.ofMinutes(3);

    private Rig rig;
    private Person organiser;

    @BeforeAll
    void open() {
        rig = Rig.open(Rig.Size.SINGLE.withMegabytes(1_024));
        RunningSystem.use(rig.base());
        organiser = Person.signUp("Olga");
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    @Order(1)
    void streamsHearOfAChange() {
        Session session = Session.schedule(organiser, Plan.rounds(1, "PT10M"));
        List<Part> parts = List.of(rig.gateway(), rig.session().getFirst());
        List<Vitals> before = parts.stream().map(part -> Vitals.of(part.pid())).toList();
        try (Listeners listeners = new Listeners()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                listeners.open(rig.base(), session.path("/live"), organiser.token());
            }
            Waiting.untilAsserted(
                    "all streams open",
                    A_LONG_WHILE,
                    () -> assertThat(listeners.open()).isEqualTo(CONNECTIONS));
            List<Long> lasts = new ArrayList<>();
            for (int change = 0; change < CHANGES; change++) {
                String text = "Change number " + change + " of all";
                Listeners.Mark mark = listeners.lookFor(text);
                session.announce(text);
                Waiting.untilAsserted(
                        "all told", A_LONG_WHILE, () -> assertThat(mark.heard()).isEqualTo(CONNECTIONS));
                System.out.printf(
                        "change %d: first told after %d ms, last of %d after %d ms%n",
                        change,
                        mark.first().toMillis(),
                        CONNECTIONS,
                        mark.last().toMillis());
                lasts.add(mark.last().toMillis());
            }
            for (int i = 0; i < parts.size(); i++) {
                Vitals now = Vitals.of(parts.get(i).pid());
                System.out.printf(
                        "%s: %.1f KB and %.2f file descriptors a stream, %d threads%n",
                        parts.get(i),
                        (now.resident() - before.get(i).resident()) / 1024.0 / CONNECTIONS,
                        (now.files() - before.get(i).files()) / (double) CONNECTIONS,
                        now.threads());
            }
            long[] warm = lasts.subList(CHANGES / 2, CHANGES).stream()
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            System.out.printf("once warm, the last was told after %s ms%n", Arrays.toString(warm));
            assertThat(listeners.dropped()).as("streams that were dropped").isZero();
        }
    }

    /** By itself, the first time is that of processes that have just started. */
    @RepeatedTest(3)
    @Order(2)
    void everybodyIsToldOfTheirRoomAtOnce() {
        try (Crowd crowd = Crowd.join(organiser, ATTENDEES, 2, BREAK)) {
            System.out.println(crowd.holdAndTell());
        }
    }
}
