package dev.rapport.acceptance.faults;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.rig.Rig;
import dev.rapport.acceptance.system.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** A session during which something goes wrong. The seed decides what and when. */
final class Trial implements AutoCloseable {
    static final Duration BREAK = Duration.ofSeconds(2);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration CHECKING_IN = Duration.ofSeconds(3);
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final Rig rig;
    private final long seed;
    private final Mishap mishap;
    private final Duration moment;
    private final SplittableRandom random;
    private final int rounds;
    private final Session session;
    private final List<Person> people;
    private final List<Visitor> visitors = new ArrayList<>();
    private volatile String told = "nothing happened";

    /** What goes wrong; returns in words what it was, when everything is back. */
    interface Mishap {
        String happen(Rig rig, Session session, SplittableRandom random, String announcement);
    }

    /** One process killed at a random moment. */
    static Trial ofAKill(Rig rig, Person organiser, int attendees, int rounds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fault one = Fault.values()[random.nextInt(Fault.values().length)];
        Fault fault = Fault.valueOf(System.getProperty("fault", one.name()));
        Duration moment = Duration.ofMillis(random.nextLong(
                CHECKING_IN.plus(ROUND.plus(BREAK).multipliedBy(rounds)).toMillis()));
        return new Trial(rig, organiser, attendees, rounds, seed, fault, moment, random);
    }

    /** Everybody has joined, nobody has come. */
    Trial(
            Rig rig,
            Person organiser,
            int attendees,
            int rounds,
            long seed,
            Mishap mishap,
            Duration moment,
            SplittableRandom random) {
        this.rig = rig;
        this.seed = seed;
        this.rounds = rounds;
        this.mishap = mishap;
        this.moment = moment;
        this.random = random;
        session = Session.schedule(
                organiser, Plan.rounds(rounds, ROUND.toString()).breakLength(BREAK.toString()));
        List<DemoPerson> demo = DemoPeople.first(attendees);
        people = Together.map(demo, who -> Person.guest(who, session));
    }

    /** Returns when everybody has heard of the end, and what was killed is back. */
    void hold() {
        Instant begun = Instant.now();
        CompletableFuture<Void> struck = CompletableFuture.runAsync(() -> strike(begun), THREADS);
        visitors.addAll(Together.map(
                people,
                person -> Visitor.enter(person, session, seed + person.name().hashCode())));
        Persistence.call(session.organiser().api(), Call.of("POST", session.path("/start")))
                .is(200, 204);
        CompletableFuture<Void> held =
                CompletableFuture.runAsync(() -> Together.each(visitors, visitor -> visitor.takePart(rounds)), THREADS);
        try {
            CompletableFuture.allOf(struck, held).join();
        } catch (CompletionException e) {
            throw new AssertionError(this + ": " + e.getCause().getMessage(), e.getCause());
        }
    }

    private void strike(Instant begun) {
        LockSupport.parkNanos(
                Duration.between(Instant.now(), begun.plus(moment)).toNanos());
        told = mishap.happen(rig, session, random, announcement());
    }

    /** What was announced by an instance that could not send it; of no meaning where the fault is another one. */
    String announcement() {
        return "Saved and not sent " + seed;
    }

    /** Whether something was announced that could not be sent. */
    boolean hasAnnounced() {
        return mishap == Fault.RELAY;
    }

    Session session() {
        return session;
    }

    int rounds() {
        return rounds;
    }

    List<Visitor> visitors() {
        return visitors;
    }

    Rig rig() {
        return rig;
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }

    @Override
    public String toString() {
        return "seed %d, after %.1f s %s".formatted(seed, moment.toMillis() / 1e3, told);
    }
}
