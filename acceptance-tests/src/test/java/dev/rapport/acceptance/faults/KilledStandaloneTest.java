package dev.rapport.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.RoundView;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.rig.OneJvm;
import dev.rapport.acceptance.system.Call;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The one JVM killed while a session runs and people write, and started again on the same folder: {@code -Dtrials=20},
 * {@code -Dseed=}.
 */
@Tag("faults")
class KilledStandaloneTest {
    private static final int TRIALS = Integer.getInteger("trials", 20);
    private static final int ATTENDEES = 20;
    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final List<String> scheduled = new CopyOnWriteArrayList<>();

    @TempDir
    Path data;

    @Test
    void losesNothingThatWasAcknowledgedAndTheSessionGoesOn() throws IOException {
        long first = Long.getLong("seed", ThreadLocalRandom.current().nextInt(1_000_000));
        List<Long> failed = new ArrayList<>();
        try (OneJvm jvm = OneJvm.open(data);
                MongoClient store = MongoClients.create(jvm.storeUri())) {
            RunningSystem.use(jvm.base());
            Person organiser = Person.signUp("Olga");
            for (long seed = first; seed < first + TRIALS; seed++) {
                try {
                    System.out.printf("ok      seed %d: %s%n", seed, trial(jvm, store, organiser, seed));
                } catch (RuntimeException | AssertionError e) {
                    failed.add(seed);
                    System.out.printf("FAILED  seed %d: %s%n", seed, e.getMessage());
                    e.printStackTrace();
                }
            }
        }
        assertThat(failed)
                .as("seeds of trials that failed, of %d from %d", TRIALS, first)
                .isEmpty();
    }

    private String trial(OneJvm jvm, MongoClient store, Person organiser, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Session session = Session.schedule(organiser, Plan.rounds(ROUNDS, "PT10S"));
        List<Person> people = Together.map(DemoPeople.first(ATTENDEES), who -> Person.guest(who, session));
        List<Visitor> visitors = Together.map(
                people,
                person -> Visitor.enter(person, session, seed + person.name().hashCode()));
        try {
            Persistence.call(organiser.api(), Call.of("POST", session.path("/start")))
                    .is(200, 204);
            CompletableFuture<Void> held = CompletableFuture.runAsync(
                    () -> Together.each(visitors, visitor -> visitor.takePart(ROUNDS)), THREADS);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(30_000)).toNanos());
            List<String> writtenNow = killWhileWriting(jvm, organiser);
            Duration down = jvm.startAgain();
            scheduled.addAll(writtenNow);
            held.join();
            verify(store, session, visitors, organiser);
            return "killed after %d writes more, ready again after %.1f s"
                    .formatted(writtenNow.size(), down.toMillis() / 1e3);
        } finally {
            visitors.forEach(Visitor::close);
        }
    }

    /** What was answered with a success until the last moment. */
    private static List<String> killWhileWriting(OneJvm jvm, Person organiser) {
        List<String> accepted = new CopyOnWriteArrayList<>();
        List<Thread> writers = Stream.generate(() -> Thread.ofVirtual().start(() -> write(organiser, accepted)))
                .limit(WRITERS)
                .toList();
        LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
        jvm.kill();
        writers.forEach(KilledStandaloneTest::join);
        assertThat(accepted).as("sessions scheduled until the kill").isNotEmpty();
        return accepted;
    }

    private static void write(Person organiser, List<String> accepted) {
        try {
            while (true) {
                Reply reply = organiser
                        .api()
                        .call(Call.of("POST", "/api/sessions")
                                .json(Plan.rounds(1, "PT10S").fields()));
                if (!reply.isOk()) {
                    return;
                }
                accepted.add(reply.json().path("id").asString());
            }
        } catch (UncheckedIOException killed) {
            // What had no answer was not accepted.
        }
    }

    private void verify(MongoClient store, Session session, List<Visitor> visitors, Person organiser) {
        Set<String> stored = new HashSet<>();
        store.getDatabase("session")
                .getCollection("sessions")
                .find(Filters.in("_id", scheduled))
                .map(Document.class::cast)
                .forEach(document -> stored.add(document.getString("_id")));
        assertThat(stored).as("sessions that were accepted").containsExactlyInAnyOrderElementsOf(scheduled);
        Set<Set<String>> pairs = new HashSet<>();
        Set<String> everybody = new HashSet<>(visitors.stream().map(Visitor::id).toList());
        for (int number = 1; number <= ROUNDS; number++) {
            RoundView round = session.round(number);
            assertThat(round.rooms().stream().flatMap(room -> room.members().stream()))
                    .as("seats of round %d", number)
                    .containsExactlyInAnyOrderElementsOf(everybody);
            round.rooms()
                    .forEach(room -> assertThat(pairs.add(room.members()))
                            .as("%s met for the first time", room.members())
                            .isTrue());
        }
        for (Visitor visitor : visitors) {
            visitor.accepted()
                    .forEach((room, rating) -> assertThat(rating(store, room + "/" + visitor.id()))
                            .as("feedback of %s on %s", visitor, room)
                            .isEqualTo(rating));
        }
        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(visitor.accepted()).hasSize(ROUNDS));
    }

    private static int rating(MongoClient store, String id) {
        Document found = store.getDatabase("session")
                .getCollection("feedback")
                .find(Filters.eq("_id", id))
                .first();
        return found == null ? 0 : found.get("s", Document.class).getInteger("rating");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
