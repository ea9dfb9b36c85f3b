package dev.rapport.matching.pairing;

import dev.rapport.events.PairingEvent.*;
import dev.rapport.events.RoundEvent.*;
import dev.rapport.matching.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class Scratch {
    /** least sitters by DP for rooms sizes 2..most */
    static int least(Asked asked, int most) {
        List<String> ids = asked.present;
        int n = ids.size();
        int[] ok = new int[n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) if (a != b && asked.mayMeet(new Pair(ids.get(a), ids.get(b)))) ok[a] |= 1 << b;
        byte[] best = new byte[1 << n];
        List<Integer> rooms = new ArrayList<>();
        Map<Integer, List<Integer>> byFirst = new HashMap<>();
        for (int s = 1; s < 1 << n; s++) {
            int c = Integer.bitCount(s);
            if (c < 2 || c > most) continue;
            boolean f = true;
            for (int t = s; t != 0 && f; t &= t - 1) {
                int v = Integer.numberOfTrailingZeros(t);
                if (((ok[v] | 1 << v) & s) != s) f = false;
            }
            if (f)
                byFirst.computeIfAbsent(Integer.numberOfTrailingZeros(s), k -> new ArrayList<>())
                        .add(s);
        }
        for (int s = 1; s < 1 << n; s++) {
            int first = Integer.numberOfTrailingZeros(s);
            int b = 1 + best[s & (s - 1)];
            for (int r : byFirst.getOrDefault(first, List.of())) if ((r & s) == r) b = Math.min(b, best[s ^ r]);
            best[s] = (byte) b;
        }
        return best[(1 << n) - 1];
    }

    @Test
    void sitters() {
        for (int most : new int[] {2, 3, 4}) {
            int worse = 0, total = 0, cases = 0;
            for (int seed = 0; seed < 300; seed++) {
                Random r = new Random(seed);
                Asked asked = Asked.of(Crowd.drawn(13 + seed % 3, seed)).seed(seed);
                asked.blocked.addAll(asked.drawnPairs(r, 0.5 + 0.1 * (seed % 5)));
                if (most == 2) asked.sittingOut();
                else if (most > 3) asked.roomsOf(most);
                int l = least(asked, most);
                int got = asked.pair().sittingOut().size();
                cases++;
                if (got > l) {
                    worse++;
                    total += got - l;
                }
            }
            System.out.println("most " + most + " worse in " + worse + " of " + cases + " by " + total);
        }
    }

    @Test
    void rounds() {
        for (int[] nr : new int[][] {
            {6, 5}, {8, 7}, {10, 9}, {12, 11}, {20, 19}, {20, 10}, {50, 10}, {40, 5}, {9, 9}, {13, 13}, {15, 10},
            {21, 20}, {41, 5}
        }) {
            for (boolean sit : new boolean[] {false, true}) {
                if (nr[0] % 2 == 0 && sit) continue;
                int[] repeats = new int[3];
                int unfairThird = 0;
                int rep = 0, places = 0, avoidable = 0;
                for (int seed = 0; seed < 5; seed++) {
                    Asked asked = Asked.of(Crowd.drawn(nr[0], seed).stream()
                            .map(s -> s.speaks("en"))
                            .toList());
                    if (sit) asked.sittingOut();
                    for (int round = 1; round <= nr[1]; round++) {
                        asked.seed(seed * 100 + round);
                        Pairing p = asked.pair();
                        Set<Pair> before = new HashSet<>(asked.met);
                        for (Pair q : Rooms.newPairs(asked, p)) {
                            places++;
                            if (before.contains(q)) rep++;
                        }
                        int min = asked.present.stream()
                                .mapToInt(i -> asked.oddTurns.getOrDefault(i, 0))
                                .min()
                                .getAsInt();
                        for (PairedRoom room : p.rooms())
                            if (room.members().size() == 3) {
                                if (asked.oddTurns.getOrDefault(room.members().get(2), 0) > min) unfairThird++;
                            }
                        for (String s : p.sittingOut()) if (asked.oddTurns.getOrDefault(s, 0) > min) unfairThird++;
                        asked.met.addAll(Rooms.newPairs(asked, p));
                        for (PairedRoom room : p.rooms())
                            if (room.members().size() == 3)
                                room.members().forEach(m -> asked.oddTurns.merge(m, 1, Integer::sum));
                        p.sittingOut().forEach(m -> asked.oddTurns.merge(m, 1, Integer::sum));
                    }
                }
                System.out.printf(
                        "%d people %d rounds sit=%b: repeats %.1f%% of pairs, unfair odd turns %d of %d%n",
                        nr[0], nr[1], sit, 100.0 * rep / places, unfairThird, 5 * nr[1]);
            }
        }
    }

    @Test
    void tables() {
        for (int[] c : new int[][] {{12, 3, 4}, {24, 4, 5}, {30, 6, 4}, {60, 5, 5}, {200, 4, 5}}) {
            int rep = 0, pairs = 0;
            long t = System.nanoTime();
            double aff = 0;
            int rooms = 0;
            Asked asked = Asked.of(Crowd.drawn(c[0], 1).stream()
                            .map(s -> s.speaks("en"))
                            .toList())
                    .roomsOf(c[1]);
            for (int round = 1; round <= c[2]; round++) {
                asked.seed(round);
                Pairing p = asked.pair();
                Set<Pair> before = new HashSet<>(asked.met);
                for (Pair q : Rooms.newPairs(asked, p)) {
                    pairs++;
                    if (before.contains(q)) rep++;
                }
                asked.met.addAll(Rooms.newPairs(asked, p));
                for (var r : p.rooms()) {
                    aff += r.affinity();
                    rooms++;
                }
            }
            System.out.printf(
                    "tables %s: repeats %.1f%%, affinity %.3f, %d ms%n",
                    Arrays.toString(c), 100.0 * rep / pairs, aff / rooms, (System.nanoTime() - t) / 1000000);
        }
    }

    @Test
    void islands() {
        String[] langs = {"en", "en", "en", "en", "de", "de", "fr", "es"};
        for (int most : new int[] {2, 3, 4, 6}) {
            int out = 0, best = 0, n = 0;
            for (int seed = 0; seed < 200; seed++) {
                Random r = new Random(seed);
                int size = 13 + r.nextInt(50);
                List<Someone> ps = Crowd.drawn(size, seed).stream()
                        .map(s -> s.speaks(langs[r.nextInt(8)]))
                        .toList();
                Map<String, Integer> cnt = new HashMap<>();
                ps.forEach(q -> cnt.merge(q.languages().get(0), 1, Integer::sum));
                Asked a = Asked.of(ps).seed(seed);
                a.roomSize = most;
                out += a.pair().sittingOut().size();
                best += cnt.values().stream().filter(c -> c == 1).count();
                n += size;
            }
            System.out.println("islands, rooms of " + most + ": out " + out + " unavoidable " + best + " of " + n);
        }
    }

    @Test
    void trioTurns() {
        for (int n : new int[] {5, 7, 9, 11, 15, 21, 41})
            for (int seed = 0; seed < 4; seed++) {
                Asked asked = Asked.of(
                        Crowd.drawn(n, seed).stream().map(s -> s.speaks("en")).toList());
                StringBuilder sb = new StringBuilder();
                for (int round = 1; round <= n / 3; round++) {
                    asked.seed(seed * 100 + round);
                    Pairing p = asked.pair();
                    asked.met.addAll(Rooms.newPairs(asked, p));
                    for (PairedRoom room : p.rooms())
                        if (room.members().size() == 3) {
                            room.members().forEach(m -> {
                                sb.append(asked.oddTurns.getOrDefault(m, 0));
                                asked.oddTurns.merge(m, 1, Integer::sum);
                            });
                            sb.append(' ');
                        }
                }
                System.out.println(n + ": " + sb);
            }
    }

    @Test
    void speed() {
        for (int n : new int[] {60, 200, 1000, 2000}) {
            PairingEngine e = PairingEngine.standard();
            List<Someone> ps = n == 60
                    ? Crowd.ofTheDemo()
                    : Crowd.drawn(n, 3).stream().map(s -> s.speaks("en")).toList();
            Asked a = Asked.of(ps);
            for (int i = 0; i < 7; i++) {
                a.seed(i);
                var rq = a.task();
                long t = System.nanoTime();
                var p = e.pair(rq);
                long d = System.nanoTime() - t;
                double aff =
                        p.rooms().stream().mapToDouble(PairedRoom::affinity).sum();
                System.out.printf("%d round %d: %d ms affinity %.3f%n", n, i + 1, d / 1000000, aff);
                a.met.addAll(Rooms.newPairs(a, p));
            }
            var g = dev.rapport.matching.affinity.Gathering.of(
                    ps.stream().map(Someone::traits).toList(),
                    dev.rapport.matching.affinity.Weights.of(MatchingStyle.BALANCED));
            double sum = 0;
            double[] row = new double[n];
            var sc = g.scores();
            for (int i = 0; i < n; i++) {
                sc.of(i, row);
                for (int j = 0; j < i; j++) sum += row[j];
            }
            System.out.printf("%d random %.3f%n", n, sum / (n - 1));
        }
    }

    static double best(Asked asked, dev.rapport.matching.affinity.Gathering g) {
        var graph = new org.jgrapht.graph.SimpleWeightedGraph<Integer, org.jgrapht.graph.DefaultWeightedEdge>(
                org.jgrapht.graph.DefaultWeightedEdge.class);
        Set<Pair> met = new HashSet<>(asked.met);
        for (int a = 0; a < g.size(); a++) {
            graph.addVertex(a);
            for (int b = 0; b < a; b++) {
                Pair pair = new Pair(asked.present.get(a), asked.present.get(b));
                if (!met.contains(pair))
                    graph.setEdgeWeight(graph.addEdge(a, b), -g.affinity(a, b).score());
            }
        }
        return -new org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching<>(graph)
                .getMatching()
                .getWeight();
    }

    @Test
    void shares() {
        for (int n : new int[] {400, 1000})
            for (MatchingStyle st : MatchingStyle.values()) {
                double worst = 1;
                long t = 0;
                int c = 0;
                for (int seed = 0; seed < 1; seed++) {
                    Asked a = Asked.of(Crowd.drawn(n, seed).stream()
                                    .map(s -> s.speaks("en"))
                                    .toList())
                            .style(st);
                    for (int r = 0; r < 6; r++) {
                        a.seed(r);
                        var rq = a.task();
                        long t0 = System.nanoTime();
                        var p = PairingEngine.standard().pair(rq);
                        t += System.nanoTime() - t0;
                        c++;
                        double got = p.rooms().stream()
                                .mapToDouble(PairedRoom::affinity)
                                .sum();
                        if (r % 5 == 0)
                            worst = Math.min(
                                    worst,
                                    got
                                            / best(
                                                    a,
                                                    dev.rapport.matching.affinity.Gathering.of(
                                                            a.present.stream()
                                                                    .map(a.people::get)
                                                                    .toList(),
                                                            dev.rapport.matching.affinity.Weights.of(st))));
                        a.met.addAll(Rooms.newPairs(a, p));
                    }
                }
                System.out.printf("%d %s worst share %.5f, %d ms each%n", n, st, worst, t / c / 1000000);
            }
    }

    @Test
    void seed4() {
        long seed = 4;
        Asked asked = Asked.of(Crowd.drawn(40, seed)).seed(seed).roomsOf(3 + (int) seed % 4);
        asked.blocked.addAll(asked.drawnPairs(new Random(seed), 0.2));
        for (String i : asked.present)
            if (asked.people.get(i).languages().contains("de")) {
                System.out.print(i + ": ");
                for (String j : asked.present)
                    if (!i.equals(j) && asked.mayMeet(new Pair(i, j))) System.out.print(j + " ");
                System.out.println();
            }
        asked.pair().rooms().forEach(r -> System.out.println(r.members()));
    }
}
