package dev.rapport.benchmarks;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Scores;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import java.util.List;

/** People with what it is worth that any two meet, known beforehand to whoever pairs them. */
final class Hall {
    private final Gathering gathering;
    private final float[][] affinity;
    private final boolean[][] met;

    Hall(List<Traits> people) {
        gathering = Gathering.of(people, Weights.of(MatchingStyle.BALANCED));
        affinity = new float[people.size()][people.size()];
        met = new boolean[people.size()][people.size()];
        Scores scores = gathering.scores();
        double[] row = new double[people.size()];
        for (int person = 0; person < people.size(); person++) {
            scores.of(person, row);
            for (int other = 0; other < row.length; other++) {
                affinity[person][other] = (float) row[other];
            }
        }
    }

    int size() {
        return affinity.length;
    }

    /** Whether two can talk and have not met here. */
    boolean mayMeet(int a, int b) {
        return a != b && !met[a][b] && gathering.understand(a, b);
    }

    boolean haveMet(int a, int b) {
        return met[a][b];
    }

    /** Everybody meets their partner. */
    void meet(int[] mate) {
        for (int person = 0; person < mate.length; person++) {
            if (mate[person] >= 0) {
                met[person][mate[person]] = true;
            }
        }
    }

    double affinity(int a, int b) {
        return affinity[a][b];
    }

    /** Of all pairs together. */
    double affinity(int[] mate) {
        double sum = 0;
        for (int person = 0; person < mate.length; person++) {
            if (mate[person] > person) {
                sum += affinity(person, mate[person]);
            }
        }
        return sum;
    }
}
