package dev.rapport.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.rig.Part;
import dev.rapport.acceptance.rig.Rig;
import dev.rapport.acceptance.system.Call;
import dev.rapport.acceptance.system.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What all sessions live through at once: an update of every service, the brokers or the store away for half a minute. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesTest {
    private static final int ATTENDEES = Integer.getInteger("attendees", 60);
    private static final Duration IN_THE_FIRST_ROUND = Duration.ofSeconds(9);
    private static final Duration NOTICED = Duration.ofSeconds(3);
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(15);

    private Trials trials;
    private Person organiser;

    @BeforeAll
    void open() {
        trials = new Trials(Rig.Size.WHOLE);
        organiser = Person.signUp("Olga");
    }

    @AfterAll
    void close() {
        trials.close();
    }

    @Test
    void aRollingRestartOfEveryServiceIsAShortReconnectForAttendees() {
        trials.run(ATTENDEES, 7, IN_THE_FIRST_ROUND, OutagesTest::restartOneAfterTheOther, audit -> {
            assertThat(audit.longestGap()).as("longest reconnect").isLessThan(NOTICED);
            return audit.verify();
        });
    }

    @Test
    void whileTheBrokersAreAwayWhatIsSavedIsAcceptedAndDoneAfterwards() {
        trials.run(ATTENDEES, 4, IN_THE_FIRST_ROUND, this::brokersAway, Audit::verifyKept);
    }

    @Test
    void whileTheStoreIsAwayCallsAreRefusedForNowAndTheSessionGoesOnAfterwards() {
        trials.run(ATTENDEES, 3, IN_THE_FIRST_ROUND, this::storeAway, Audit::verifyKept);
    }

    private static String restartOneAfterTheOther(
            Rig rig, Session session, SplittableRandom random, String announcement) {
        Instant before = Instant.now();
        List<Part> services = Stream.of(rig.profile(), rig.matching(), rig.session())
                .flatMap(List::stream)
                .toList();
        services.forEach(service -> {
            service.stop();
            service.start();
            service.awaitReady();
        });
        return "%d instances stopped and started one after the other in %.0f s"
                .formatted(
                        services.size(), Duration.between(before, Instant.now()).toMillis() / 1e3);
    }

    private String brokersAway(Rig rig, Session session, SplittableRandom random, String announcement) {
        rig.brokers().forEach(Part::kill);
        List<Reply> accepted = callUntil(Instant.now().plus(Persistence.AWAY));
        rig.brokers().forEach(Part::start);
        rig.brokers().forEach(Part::awaitReady);
        assertThat(accepted)
                .as("calls that need no broker")
                .hasSizeGreaterThan(3)
                .allMatch(Reply::isOk);
        return "all brokers away for %d s, %d of %d calls accepted meanwhile"
                .formatted(Persistence.AWAY.toSeconds(), accepted.size(), accepted.size());
    }

    private String storeAway(Rig rig, Session session, SplittableRandom random, String announcement) {
        rig.store().kill();
        List<Reply> refused = callUntil(Instant.now().plus(Persistence.AWAY));
        rig.store().start();
        rig.store().awaitReady();
        assertThat(refused).as("calls").hasSizeGreaterThan(1).allSatisfy(reply -> {
            reply.refusal(503);
            assertThat(reply.header("Retry-After")).isNotBlank();
        });
        return "the store away for %d s, %d of %d calls refused for now"
                .formatted(Persistence.AWAY.toSeconds(), refused.size(), refused.size());
    }

    /** Schedules sessions, one after the other; none may hang. */
    private List<Reply> callUntil(Instant end) {
        List<Reply> replies = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            Instant before = Instant.now();
            replies.add(organiser
                    .api()
                    .call(Call.of("POST", "/api/sessions")
                            .json(Plan.rounds(1, "PT10S").fields())));
            assertThat(Duration.between(before, Instant.now())).as("an answer").isLessThan(TOLD_WITHIN);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        return replies;
    }
}
