package dev.rapport.matching.affinity;

import dev.rapport.matching.affinity.words.Postings;
import java.util.ArrayList;
import java.util.List;

/** Inverted lists that are walked side by side, by a section of the people at a time. */
final class Walks {
    /** Whom of a list it is about. */
    enum Whom {
        ALL,
        /** All; whoever is in it is counted, and nobody else so far. */
        ALL_ANEW,
        /** Who has not been counted, and is now. */
        UNCOUNTED,
        /** Who has not been counted; nor are they now. */
        STILL_UNCOUNTED
    }

    private final List<Walk> walks = new ArrayList<>();
    /** By person of a section the last turn in which they were counted. */
    private final int[] counted;

    private int turn;

    Walks(int section) {
        counted = new int[section];
    }

    private static final class Walk {
        private final Postings list;
        private final double[] missing;
        private final double rest;
        private final Whom whom;
        private final int end;
        private int next;

        Walk(Postings list, int value, double[] missing, double rest, Whom whom) {
            this.list = list;
            this.missing = missing;
            this.rest = rest;
            this.whom = whom;
            next = list.start(value);
            end = list.end(value);
        }
    }

    void clear() {
        walks.clear();
    }

    /**
     * Adds the list of a value.
     *
     * @param missing by person of a section
     * @param rest what being in the list leaves of that
     */
    void add(Postings list, int value, double[] missing, double rest, Whom whom) {
        walks.add(new Walk(list, value, missing, rest, whom));
    }

    /** Goes on with the section of the people from a number on. */
    void goOn(int from, int until) {
        for (Walk walk : walks) {
            walk.next = switch (walk.whom) {
                case ALL -> all(walk, from, until);
                case ALL_ANEW -> allAnew(walk, from, until);
                case UNCOUNTED -> uncounted(walk, from, until);
                case STILL_UNCOUNTED -> stillUncounted(walk, from, until);
            };
        }
    }

    private static int all(Walk walk, int from, int until) {
        Postings list = walk.list;
        double[] missing = walk.missing;
        double rest = walk.rest;
        int end = walk.end;
        int next = walk.next;
        for (; next < end && list.at(next) < until; next++) {
            missing[list.at(next) - from] *= rest;
        }
        return next;
    }

    private int allAnew(Walk walk, int from, int until) {
        turn++;
        Postings list = walk.list;
        double[] missing = walk.missing;
        double rest = walk.rest;
        int end = walk.end;
        int next = walk.next;
        for (; next < end && list.at(next) < until; next++) {
            int person = list.at(next) - from;
            missing[person] *= rest;
            counted[person] = turn;
        }
        return next;
    }

    private int uncounted(Walk walk, int from, int until) {
        Postings list = walk.list;
        double[] missing = walk.missing;
        double rest = walk.rest;
        int end = walk.end;
        int next = walk.next;
        for (; next < end && list.at(next) < until; next++) {
            int person = list.at(next) - from;
            if (counted[person] != turn) {
                counted[person] = turn;
                missing[person] *= rest;
            }
        }
        return next;
    }

    private int stillUncounted(Walk walk, int from, int until) {
        Postings list = walk.list;
        double[] missing = walk.missing;
        double rest = walk.rest;
        int end = walk.end;
        int next = walk.next;
        for (; next < end && list.at(next) < until; next++) {
            int person = list.at(next) - from;
            if (counted[person] != turn) {
                missing[person] *= rest;
            }
        }
        return next;
    }
}
