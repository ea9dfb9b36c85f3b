package dev.rapport.acceptance.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.rig.Rig;
import dev.rapport.acceptance.system.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Trials on one rig, one after another. */
final class Trials implements AutoCloseable {
    private final Rig rig;
    private final MongoClient store;
    private final Wiretap wiretap;
    private final Person organiser;

    Trials(Rig.Size size) {
        this(size, true);
    }

    /** Where nobody asks how long anything takes. */
    static Trials cold(Rig.Size size) {
        return new Trials(size, false);
    }

    private Trials(Rig.Size size, boolean warm) {
        Instant before = Instant.now();
        rig = Rig.open(size);
        System.out.printf(
                "%d processes ready in %.1f s%n",
                rig.parts().count(), Duration.between(before, Instant.now()).toMillis() / 1e3);
        RunningSystem.use(rig.base());
        store = MongoClients.create(rig.storeUri());
        wiretap = new Wiretap(rig.bootstrapServers());
        organiser = Person.signUp("Olga Organiser");
        if (warm) {
            warmUp();
        }
    }

    /** What starts up is slow the first time it does anything; that is not what is looked for here. */
    private void warmUp() {
        Trial.Mishap none = (rig, session, random, announcement) -> "nothing happened";
        try (Trial trial = new Trial(rig, organiser, 60, 2, 0, none, Duration.ZERO, new SplittableRandom(0))) {
            trial.hold();
        }
    }

    /** Fails where something is lost, doubled or late after one process was killed; tells the seed to try again with. */
    void kill(int attendees, int rounds, long seed) {
        run(Trial.ofAKill(rig, organiser, attendees, rounds, seed), Audit::verify);
    }

    /** Something goes wrong after a while; fails where what is looked for is not so afterwards. */
    void run(int attendees, int rounds, Duration after, Trial.Mishap mishap, Function<Audit, String> look) {
        run(new Trial(rig, organiser, attendees, rounds, 0, mishap, after, new SplittableRandom(0)), look);
    }

    private void run(Trial trial, Function<Audit, String> look) {
        try (trial) {
            try {
                trial.hold();
                System.out.printf("ok      %s: %s%n", trial, look.apply(new Audit(trial, store, wiretap)));
            } catch (RuntimeException | AssertionError e) {
                System.out.printf("FAILED  %s: %s%n", trial, e.getMessage());
                throw e;
            }
        }
    }

    Rig rig() {
        return rig;
    }

    @Override
    public void close() {
        wiretap.close();
        store.close();
        rig.close();
    }
}
