package dev.rapport.matching.affinity;

import dev.rapport.matching.affinity.words.Likeness.Like;
import dev.rapport.matching.affinity.words.Postings;
import java.util.Arrays;

/**
 * Scores one person against everybody by walking inverted lists of who names what, so that only links that exist cost
 * anything (J. Zobel and A. Moffat, "Inverted files for text search engines", ACM Computing Surveys 2006). Not for
 * several threads at once.
 */
public final class Scores {
    private final Gathering gathering;
    /** What is still missing to 1, by person. */
    private final double[] common;

    private final double[] gives;
    private final double[] gets;
    /** The last phrase of the one who is scored for which another has been counted. */
    private final int[] counted;

    private final double[] bestOffer;
    private int turn;

    Scores(Gathering gathering) {
        this.gathering = gathering;
        common = new double[gathering.size()];
        gives = new double[gathering.size()];
        gets = new double[gathering.size()];
        counted = new int[gathering.size()];
        bestOffer = new double[gathering.vocabulary.size()];
    }

    /** Writes the affinity of a person with everybody into an array; their own place means nothing. */
    public void of(int person, double[] into) {
        Arrays.fill(common, 1);
        Arrays.fill(gives, 1);
        Arrays.fill(gets, 1);
        countCommonGround(person);
        countGiven(person);
        countGot(person);
        loseWhatPricesForbid(person);
        Weights weights = gathering.weights;
        // Without a question in it, so that a processor works on several people at once.
        for (int other = 0; other < common.length; other++) {
            into[other] = weights.score(1 - common[other], Affinity.mutual(1 - gives[other], 1 - gets[other]));
        }
    }

    private void countCommonGround(int person) {
        int[] mine = gathering.interests[person];
        Postings interested = gathering.interested;
        for (int phrase : mine) {
            double rest = 1 - Affinity.COMMON * gathering.rarity(phrase);
            Like[] like = gathering.nearInterests[phrase];
            int end = interested.end(phrase);
            if (like.length == 0) {
                for (int place = interested.start(phrase); place < end; place++) {
                    common[interested.at(place)] *= rest;
                }
                continue;
            }
            turn++;
            for (int place = interested.start(phrase); place < end; place++) {
                int other = interested.at(place);
                common[other] *= rest;
                counted[other] = turn;
            }
            for (Like near : like) {
                if (Arrays.binarySearch(mine, near.phrase()) < 0) {
                    countNear(phrase, near);
                }
            }
        }
    }

    /** Those who name a wider or narrower interest and have not been counted for the very same. */
    private void countNear(int phrase, Like near) {
        Postings interested = gathering.interested;
        double rarity = Math.min(gathering.rarity(phrase), gathering.rarity(near.phrase()));
        double rest = 1 - Affinity.COMMON * rarity * near.closeness();
        int end = interested.end(near.phrase());
        for (int place = interested.start(near.phrase()); place < end; place++) {
            int other = interested.at(place);
            if (counted[other] != turn) {
                common[other] *= rest;
            }
        }
    }

    private void loseWhatPricesForbid(int person) {
        var terms = gathering.people.get(person).terms();
        if (terms == null) {
            return;
        }
        for (int other = 0; other < common.length; other++) {
            if (gives[other] + gets[other] < 2) {
                var others = gathering.people.get(other).terms();
                gives[other] = Prices.apart(terms, others) ? 1 : gives[other];
                gets[other] = Prices.apart(others, terms) ? 1 : gets[other];
            }
        }
    }

    /** For each thing anyone seeks, the closest that this person offers. */
    private void countGiven(int person) {
        for (int offered : gathering.offers[person]) {
            for (Like sought : gathering.seeksFor[offered]) {
                bestOffer[sought.phrase()] = Math.max(bestOffer[sought.phrase()], sought.closeness());
            }
        }
        Postings seeking = gathering.seeking;
        for (int offered : gathering.offers[person]) {
            for (Like sought : gathering.seeksFor[offered]) {
                double rest = 1 - Affinity.HELP * bestOffer[sought.phrase()];
                if (rest == 1) {
                    continue;
                }
                for (int place = seeking.start(sought.phrase()); place < seeking.end(sought.phrase()); place++) {
                    gives[seeking.at(place)] *= rest;
                }
                bestOffer[sought.phrase()] = 0;
            }
        }
    }

    /** For each thing this person seeks, the closest that anyone offers: the closest offers come first. */
    private void countGot(int person) {
        Postings offering = gathering.offering;
        for (int sought : gathering.seeks[person]) {
            turn++;
            for (Like offered : gathering.offersFor[sought]) {
                double rest = 1 - Affinity.HELP * offered.closeness();
                for (int place = offering.start(offered.phrase()); place < offering.end(offered.phrase()); place++) {
                    int other = offering.at(place);
                    if (counted[other] != turn) {
                        counted[other] = turn;
                        gets[other] *= rest;
                    }
                }
            }
        }
    }
}
