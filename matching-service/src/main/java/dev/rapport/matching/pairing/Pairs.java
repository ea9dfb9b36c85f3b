package dev.rapport.matching.pairing;

import static dev.rapport.matching.pairing.graph.LargestMatching.NONE;

import dev.rapport.matching.pairing.graph.CheapestMatching;
import dev.rapport.matching.pairing.graph.CheapestMatching.Solution;
import dev.rapport.matching.pairing.graph.Duals;
import dev.rapport.matching.pairing.graph.Edges;
import dev.rapport.matching.pairing.graph.LargestMatching;
import dev.rapport.matching.pairing.graph.SwapSearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs for a round: as many people as can be, then with as many new partners as can be, then as is worth most.
 * Exact: on the graph of {@link Candidates} and of what these have missed, to which a largest matching is added so that none stays alone for want of
 * candidates.
 */
final class Pairs {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Mostly two or three are enough. */
    private static final int MOST_REPAIRS = 8;

    /** Among more people the pairs that were missed are not looked for: that would take seconds. */
    private static final int CROWD = 4_000;

    /** Half of the least difference between two costs. */
    private static final double PRECISION = 1.0 / (1 << 21);

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
        if (floor.anyHaveMet()) {
            add(LargestMatching.of(size, this::allowedAndNew), edges, costs);
        }
        int[] mate = cheapest(candidates, left, costs)
                .map(this::withoutStandIns)
                .orElseGet(() -> nearlyCheapest(edges, left, costs));
        return seating(mate);
    }

    /**
     * The cheapest among the candidates, then among them and the pairs that were missed, until none is missed: which is
     * then the cheapest of all (price and repair: U. Derigs and A. Metz, 1991).
     */
    private Optional<int[]> cheapest(Candidates candidates, int[] left, Costs costs) {
        Edges edges = withStandIns(candidates.edges(), left, costs);
        int @Nullable [] cheapest = null;
        for (int repair = 0; repair <= (size > CROWD ? 0 : MOST_REPAIRS); repair++) {
            Optional<Solution> found = CheapestMatching.find(size + left.length, edges, LIMIT);
            if (found.isEmpty()) {
                break;
            }
            cheapest = found.get().mate();
            if (addMissed(edges, candidates.others(), found.get().duals(), costs) == 0) {
                break;
            }
        }
        return Optional.ofNullable(cheapest);
    }

    /** Adds each pair that is not a candidate and costs less than is bid for it; how many these are. */
    private int addMissed(Edges edges, double[] others, Duals duals, Costs costs) {
        int before = edges.size();
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                if (Math.max(others[a], others[b]) < duals.mostBid(a, b) - PRECISION && floor.allowed(a, b)) {
                    double cost = cost(a, b, costs);
                    if (cost < duals.bid(a, b) - PRECISION) {
                        edges.add(a, b, cost);
                    }
                }
            }
        }
        return edges.size() - before;
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
