package dev.rapport.matching.round;

import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.attendee.BlockStore;
import dev.rapport.matching.attendee.ProfileStore;
import dev.rapport.matching.encounter.EncounterStore;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.pairing.PairingEngine;
import dev.rapport.matching.pairing.PairingTask;
import dev.rapport.matching.pairing.PairingTask.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a round takes from {@code RoundDue} to the last {@code RoomsPaired}, by the broker and the store, and what of
 * it is spent where. Not run with the tests: {@code -Dtest=WholeWay}.
 */
class WholeWay extends RunningPairings {
    private static final int WARM_UPS = 50;
    private static final int TIMES = 51;
    private static final int ROUNDS = 10;

    @Autowired
    ProfileStore profileStore;

    @Autowired
    BlockStore blockStore;

    @Autowired
    EncounterStore encounterStore;

    @Autowired
    PairingStore pairingStore;

    @Autowired
    PairingEngine engine;

    @Test
    void ofAThousand() {
        List<Someone> people =
                Crowd.drawn(1_000, 1).stream().map(one -> one.as(newId())).toList();
        tellProfiles(people);
        List<String> everybody = ids(people);
        median("profiles", () -> now(profileStore.of(everybody)));
        median("blocks", () -> now(blockStore.by(everybody)));
        median("encounters", () -> now(encounterStore.among(everybody, session)));
        median("decision, first round", () -> engine.pair(task(people, List.of())));
        int[] round = new int[1];
        median("whole way, sessions of ten rounds", () -> {
            int next = round[0]++ % ROUNDS + 1;
            session = next == 1 ? newId() : session;
            return ask(due(next, people));
        });
        median("pairings of the session", () -> now(pairingStore.upTo(session, ROUNDS)));
        List<Pair> met = now(pairingStore.upTo(session, ROUNDS)).met();
        median("decision, later round", () -> engine.pair(task(people, met)));
    }

    private static PairingTask task(List<Someone> people, List<Pair> met) {
        return new PairingTask(
                1,
                PAIRS,
                1,
                people.stream().map(Someone::traits).map(WholeWay::person).toList(),
                List.of(),
                met,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of());
    }

    private static Person person(Traits traits) {
        return new Person(traits, 0);
    }

    private static void median(String what, Supplier<?> work) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UPS + TIMES; i++) {
            long before = System.nanoTime();
            work.get();
            if (i >= WARM_UPS) {
                millis.add((System.nanoTime() - before) / 1e6);
            }
        }
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-30s median %.1f ms, fastest %.1f, slowest %.1f%n",
                what,
                sorted.get(TIMES / 2),
                sorted.getFirst(),
                sorted.getLast());
    }
}
