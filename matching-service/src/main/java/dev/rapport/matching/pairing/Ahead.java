package dev.rapport.matching.pairing;

import dev.rapport.matching.pairing.graph.DisjointMatchings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pairs for a round of a session with few people and many rounds, chosen so that everybody finds somebody new in the
 * later rounds too: all rounds that are left are planned, and the one worth most is played. The best of each round by
 * itself would leave the last rounds with people who have all met.
 */
final class Ahead {
    /** Among more people than this a session has too few rounds for it to matter, but for groups that hardly mix. */
    private static final int MOST = 64;

    private final Floor floor;
    private final int size;
    /** Including one for whom nobody is there, when the number is odd: their partner is the odd one. */
    private final int vertices;

    private final int turns;

    private Ahead(Floor floor) {
        this.floor = floor;
        size = floor.size();
        vertices = size + size % 2;
        turns = IntStream.range(0, size).map(floor::oddTurns).min().orElse(0);
    }

    /** Pairs, and the one left over; empty where there is no need to look ahead, or no plan. */
    static Optional<Seating> seat(Floor floor) {
        return floor.size() < 2 || floor.size() > MOST ? Optional.empty() : new Ahead(floor).seat();
    }

    private Optional<Seating> seat() {
        int fewest = IntStream.range(0, size).map(this::newPartners).min().orElse(0);
        int rounds = Math.min(floor.roundsLeft(), fewest);
        if (rounds < 2 || isSafe(fewest - (rounds - 1))) {
            return Optional.empty();
        }
        return DisjointMatchings.find(vertices, rounds, this::mayMeet, worth(), floor.seed())
                .flatMap(plan -> plan.stream().filter(this::isFair).findFirst())
                .map(this::seating);
    }

    /**
     * Whether the last round is safe whatever the others take: where everybody has half of the others to choose from,
     * there are partners for all (G. Dirac, "Some theorems on abstract graphs", 1952).
     */
    private boolean isSafe(int choicesInTheLastRound) {
        return 2 * choicesInTheLastRound >= vertices;
    }

    private int newPartners(int person) {
        return (int) IntStream.range(0, vertices)
                .filter(other -> other != person && mayMeet(person, other))
                .count();
    }

    private boolean mayMeet(int a, int b) {
        if (a < size && b < size) {
            return floor.allowed(a, b) && floor.timesMet(a, b) == 0;
        }
        return a != b && floor.oddTurns(Math.min(a, b)) <= turns + 1;
    }

    /** Nobody is the odd one again before it was everybody's turn. */
    private boolean isFair(int[] mate) {
        return vertices == size || floor.oddTurns(mate[size]) == turns;
    }

    private double[][] worth() {
        double[][] worth = new double[vertices][vertices];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                worth[a][b] = worth[b][a] = floor.worth(a, b);
            }
        }
        return worth;
    }

    private Seating seating(int[] mate) {
        List<int[]> rooms = new ArrayList<>();
        for (int person = 0; person < size; person++) {
            if (mate[person] > person && mate[person] < size) {
                rooms.add(new int[] {person, mate[person]});
            }
        }
        return new Seating(rooms, vertices == size ? List.of() : List.of(mate[size]));
    }
}
