package dev.rapport.matching.pairing;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import dev.rapport.matching.pairing.graph.CheapestMatching;
import dev.rapport.matching.pairing.graph.Edges;
import dev.rapport.matching.pairing.graph.LargestMatching;
import dev.rapport.matching.pairing.graph.SwapSearch;
import dev.rapport.matching.pairing.graph.Unlisted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs for a round: as many people as can be, then with as many new partners as can be, then as is worth most.
 * Exact: on the graph of {@link Candidates} and of what these have missed, to which a largest matching is added so that none stays alone for want of
 * candidates.
 */
final class Pairs {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** When more than this many are left over, the largest matching says who, not the optimum. */
    private static final int MOST_CHOSEN = 32;

    private final Floor floor;
    private final int size;

    private Pairs(Floor floor) {
        this.floor = floor;
        size = floor.size();
    }

    /** Pairs, and those left over. */
    static Seating seat(Floor floor) {
        return new Pairs(floor).seat();
    }

    private Seating seat() {
        // Whoever has been the odd one most often has the first right to a partner.
        int[] right = IntStream.range(0, size).map(floor::oddTurns).toArray();
        int[] largest = LargestMatching.grow(LargestMatching.empty(size), right, floor::allowed);
        int[] left = IntStream.range(0, size).filter(p -> largest[p] == NONE).toArray();
        Costs costs = new Costs(size, left.length);
        Candidates candidates = Candidates.of(floor, costs);
        Edges edges = candidates.edges();
        add(largest, edges, costs);
        Unlisted others = new Others(floor, costs, candidates.others());
        int[] mate = cheapest(edges, others, left, costs);
        if (addNewPairs(mate, edges, costs)) {
            mate = cheapest(edges, others, left, costs);
        }
        return seating(mate);
    }

    private int[] cheapest(Edges edges, Unlisted others, int[] left, Costs costs) {
        int vertices = size + left.length;
        Edges all = withStandIns(edges, left, costs);
        return CheapestMatching.find(vertices, all, others, LIMIT)
                .map(solution -> withoutStandIns(solution.mate()))
                .orElseGet(() -> nearlyCheapest(edges, left, costs));
    }

    /** When some meet again who need not: adds the pairs of a matching in which more are new. */
    private boolean addNewPairs(int[] mate, Edges edges, Costs costs) {
        int[] fresh = LargestMatching.empty(size);
        int again = 0;
        for (int person = 0; person < size; person++) {
            if (mate[person] != NONE && floor.timesMet(person, mate[person]) == 0) {
                fresh[person] = mate[person];
            } else if (mate[person] != NONE) {
                again++;
            }
        }
        if (again == 0) {
            return false;
        }
        int[] more = LargestMatching.grow(fresh, new int[size], this::allowedAndNew);
        add(more, edges, costs);
        return count(more) > count(fresh);
    }

    private static long count(int[] mate) {
        return IntStream.of(mate).filter(other -> other != NONE).count();
    }

    /** A stand-in for each one left over is the partner of whom it is best to leave. */
    private Edges withStandIns(Edges edges, int[] left, Costs costs) {
        int most = IntStream.of(left).map(floor::oddTurns).max().orElse(0);
        Edges with = edges.copy();
        for (int i = 0; i < left.length; i++) {
            if (left.length > MOST_CHOSEN) {
                with.add(left[i], size + i, costs.odd(floor.oddTurns(left[i])));
                continue;
            }
            for (int person = 0; person < size; person++) {
                // Nobody sits out who has done so more often than need be; a third joins a room and can bear it.
                if (floor.trios() || floor.oddTurns(person) <= most) {
                    with.add(person, size + i, costs.odd(floor.oddTurns(person)));
                }
            }
        }
        return with;
    }

    private int[] withoutStandIns(int[] mate) {
        int[] people = new int[size];
        for (int person = 0; person < size; person++) {
            people[person] = mate[person] < size ? mate[person] : NONE;
        }
        return people;
    }

    private int[] nearlyCheapest(Edges edges, int[] left, Costs costs) {
        boolean[] out = new boolean[size];
        for (int person : left) {
            out[person] = true;
        }
        return SwapSearch.find(size, edges, out, floor::allowed, (a, b) -> cost(a, b, costs));
    }

    private void add(int[] mate, Edges edges, Costs costs) {
        for (int person = 0; person < size; person++) {
            if (mate[person] > person) {
                edges.add(person, mate[person], cost(person, mate[person], costs));
            }
        }
    }

    private double cost(int a, int b, Costs costs) {
        return costs.pair(floor.worth(a, b), floor.timesMet(a, b));
    }

    private boolean allowedAndNew(int a, int b) {
        return floor.allowed(a, b) && floor.timesMet(a, b) == 0;
    }

    private Seating seating(int[] mate) {
        List<int[]> rooms = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int person = 0; person < size; person++) {
            if (mate[person] == NONE) {
                left.add(person);
            } else if (mate[person] > person) {
                rooms.add(new int[] {person, mate[person]});
            }
        }
        return new Seating(rooms, left);
    }
}
