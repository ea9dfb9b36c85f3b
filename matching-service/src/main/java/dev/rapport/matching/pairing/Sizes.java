package dev.rapport.matching.pairing;

/**
 * How many may share a room. Pairs: two, or three where the odd one joins. Tables: as even as can be, none larger than
 * the organiser's size.
 *
 * @param tables whether rooms are for more than two
 * @param usual the lesser of the two even sizes
 */
record Sizes(boolean tables, int most, int usual) {
    static Sizes of(Floor floor) {
        if (floor.roomSize() == 2) {
            return new Sizes(false, floor.trios() ? 3 : 2, 2);
        }
        return new Sizes(true, floor.roomSize(), floor.size() / count(floor.size(), floor.roomSize()));
    }

    /** How many groups of at most a size are needed. */
    static int count(int people, int most) {
        return Math.max(1, (people + most - 1) / most);
    }

    boolean fit(int members) {
        return members >= 2 && members <= most;
    }

    boolean isTrio(int members) {
        return !tables && members == 3;
    }

    /** What a room of this size is held against a seating, per room: fewest trios, or fewest and most even tables. */
    int awkwardness(int members) {
        if (!tables) {
            return isTrio(members) ? 1 : 0;
        }
        return members == usual || members == usual + 1 ? 1 : 3;
    }
}
