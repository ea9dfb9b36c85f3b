package dev.rapport.matching.affinity;

import dev.rapport.matching.affinity.Walks.Whom;
import dev.rapport.matching.affinity.words.Likeness.Like;
import dev.rapport.matching.affinity.words.Postings;
import java.util.Arrays;

/**
 * Scores one person against everybody by walking inverted lists of who names what, so that only links that exist cost
 * anything (J. Zobel and A. Moffat, "Inverted files for text search engines", ACM Computing Surveys 2006). The lists are
 * walked side by side, for some thousands of people at a time: what is counted for these stays close to the processor. Not
 * for several threads at once.
 */
public final class Scores {
    /** People counted for at a time: 36 bytes for each fit into the second cache with room to spare. */
    private static final int SECTION = 1 << 13;

    private final Gathering gathering;
    private final Walks walks;
    /** What is still missing to 1, by person of the section. */
    private final double[] common;

    private final double[] gives;
    private final double[] gets;
    private final double[] affinity;
    private final double[] bestOffer;

    Scores(Gathering gathering) {
        this.gathering = gathering;
        int section = Math.min(SECTION, gathering.size());
        walks = new Walks(section);
        common = new double[section];
        gives = new double[section];
        gets = new double[section];
        affinity = new double[section];
        bestOffer = new double[gathering.vocabulary.size()];
    }

    /** Takes the affinity of somebody with some thousands of people after another. */
    @FunctionalInterface
    public interface Section {
        /** @param affinity with the person of number {@code from} and so many following ones; not to be kept */
        void take(int from, int count, double[] affinity);
    }

    /** Writes the affinity of a person with everybody into an array; their own place means nothing. */
    public void of(int person, double[] into) {
        of(person, (from, count, affinity) -> System.arraycopy(affinity, 0, into, from, count));
    }

    /** Tells the affinity of a person with everybody, section by section; their own place means nothing. */
    public void of(int person, Section section) {
        walks.clear();
        findCommonGround(person);
        findGiven(person);
        findGot(person);
        for (int from = 0; from < gathering.size(); from += SECTION) {
            int count = Math.min(SECTION, gathering.size() - from);
            Arrays.fill(common, 0, count, 1);
            Arrays.fill(gives, 0, count, 1);
            Arrays.fill(gets, 0, count, 1);
            walks.goOn(from, from + count);
            loseWhatPricesForbid(person, from, count);
            score(count);
            section.take(from, count, affinity);
        }
    }

    /** Without a question in it, so that a processor works on several people at once. */
    private void score(int count) {
        Weights weights = gathering.weights;
        for (int i = 0; i < count; i++) {
            affinity[i] = weights.score(1 - common[i], Affinity.mutual(1 - gives[i], 1 - gets[i]));
        }
    }

    private void findCommonGround(int person) {
        int[] mine = gathering.interests[person];
        Postings interested = gathering.interested;
        for (int phrase : mine) {
            double rest = 1 - Affinity.COMMON * gathering.rarity(phrase);
            Like[] like = gathering.nearInterests[phrase];
            if (like.length == 0) {
                walks.add(interested, phrase, common, rest, Whom.ALL);
                continue;
            }
            walks.add(interested, phrase, common, rest, Whom.ALL_ANEW);
            for (Like near : like) {
                // Those who name a wider or narrower interest and have not been counted for the very same.
                if (Arrays.binarySearch(mine, near.phrase()) < 0) {
                    double rarity = Math.min(gathering.rarity(phrase), gathering.rarity(near.phrase()));
                    double nearRest = 1 - Affinity.COMMON * rarity * near.closeness();
                    walks.add(interested, near.phrase(), common, nearRest, Whom.STILL_UNCOUNTED);
                }
            }
        }
    }

    /** For each thing anyone seeks, the closest that this person offers. */
    private void findGiven(int person) {
        int[] offers = gathering.offers[person];
        for (int offered : offers) {
            for (Like sought : gathering.seeksFor[offered]) {
                bestOffer[sought.phrase()] = Math.max(bestOffer[sought.phrase()], sought.closeness());
            }
        }
        for (int offered : offers) {
            for (Like sought : gathering.seeksFor[offered]) {
                double rest = 1 - Affinity.HELP * bestOffer[sought.phrase()];
                if (rest != 1) {
                    walks.add(gathering.seeking, sought.phrase(), gives, rest, Whom.ALL);
                    bestOffer[sought.phrase()] = 0;
                }
            }
        }
    }

    /** For each thing this person seeks, the closest that anyone offers: the closest offers come first. */
    private void findGot(int person) {
        for (int sought : gathering.seeks[person]) {
            Whom whom = Whom.ALL_ANEW;
            for (Like offered : gathering.offersFor[sought]) {
                double rest = 1 - Affinity.HELP * offered.closeness();
                walks.add(gathering.offering, offered.phrase(), gets, rest, whom);
                whom = Whom.UNCOUNTED;
            }
        }
    }

    private void loseWhatPricesForbid(int person, int from, int count) {
        Prices prices = gathering.prices;
        if (!prices.has(person)) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (gives[i] + gets[i] < 2) {
                gives[i] = prices.apart(person, from + i) ? 1 : gives[i];
                gets[i] = prices.apart(from + i, person) ? 1 : gets[i];
            }
        }
    }
}
