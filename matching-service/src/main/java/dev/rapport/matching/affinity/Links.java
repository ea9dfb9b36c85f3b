package dev.rapport.matching.affinity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds all that links two people; {@link Scores} counts the same links for one person and everybody at once. */
final class Links {
    private Links() {}

    static List<Link> between(Gathering gathering, int a, int b) {
        List<Link> links = new ArrayList<>();
        addCommonGround(gathering, a, b, links);
        addHelp(gathering, a, b, links);
        addHelp(gathering, b, a, links);
        return links;
    }

    /** The same interest; and one that is wider, narrower or means the same, unless the other has named the very same as well. */
    private static void addCommonGround(Gathering gathering, int a, int b, List<Link> links) {
        for (int mine : gathering.interests[a]) {
            if (has(gathering.interests[b], mine)) {
                links.add(new Link(false, a, b, mine, mine, Affinity.COMMON * gathering.rarity(mine)));
                continue;
            }
            for (int yours : gathering.interests[b]) {
                double closeness = gathering.likeness.containment(mine, yours);
                if (closeness > 0 && !has(gathering.interests[a], yours)) {
                    double rarity = Math.min(gathering.rarity(mine), gathering.rarity(yours));
                    links.add(new Link(false, a, b, mine, yours, Affinity.COMMON * rarity * closeness));
                }
            }
        }
    }

    /** For each thing sought the offer that serves it best. */
    private static void addHelp(Gathering gathering, int giver, int seeker, List<Link> links) {
        if (gathering.prices.apart(giver, seeker)) {
            return;
        }
        for (int sought : gathering.seeks[seeker]) {
            int best = -1;
            double closest = 0;
            for (int offered : gathering.offers[giver]) {
                double closeness = gathering.likeness.closeness(offered, sought);
                if (closeness > closest) {
                    closest = closeness;
                    best = offered;
                }
            }
            if (best >= 0) {
                links.add(new Link(true, giver, seeker, best, sought, Affinity.HELP * closest));
            }
        }
    }

    private static boolean has(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }
}
