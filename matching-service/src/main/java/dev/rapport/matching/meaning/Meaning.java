package dev.rapport.matching.meaning;

import java.util.Arrays;

/**
 * What a phrase means, as the model sees it.
 *
 * @param vector of length {@value #LENGTH}, each value rounded to a whole number
 * @param crowding how close what is close to it is on average: high for a phrase that the model takes to be like everything
 */
public record Meaning(byte[] vector, float crowding) {
    /** Of vectors as they are kept: 254 times that of the model, whose values are below a half. */
    private static final int LENGTH = 254;

    /**
     * How much closer than to their usual neighbours two phrases are at least, for both to mean the same. Chosen on one half
     * of the labelled pairs, told on the other: see docs/performance.md.
     */
    public static final double LEAST = 0.042;

    /** What meaning alone counts at most and at least: less than the same words. */
    private static final double MOST_CLOSENESS = 0.7;

    private static final double LEAST_CLOSENESS = 0.4;

    /** Of a phrase that the model cannot read: near to none. */
    static final Meaning NONE = new Meaning(new byte[0], 0);

    /** From an embedding of length 1. */
    public static Meaning of(float[] embedding, float crowding) {
        byte[] vector = new byte[embedding.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (byte) Math.clamp(Math.round(embedding[i] * LENGTH), -127, 127);
        }
        return new Meaning(vector, crowding);
    }

    /** 0 where two phrases do not mean the same; otherwise up to 1, the more alike the more. */
    double closeness(Meaning other) {
        double beyond = vector.length == other.vector.length ? beyond(other) : 0;
        return beyond < LEAST ? 0 : Math.min(MOST_CLOSENESS, LEAST_CLOSENESS + 2 * (beyond - LEAST));
    }

    /**
     * How much closer two phrases are than each is to its usual neighbours: half of what A. Conneau et al. ("Word translation
     * without parallel data", ICLR 2018) call CSLS. The cosine alone is high between a general word and almost anything.
     */
    public double beyond(Meaning other) {
        int dot = 0;
        for (int i = 0; i < vector.length; i++) {
            dot += vector[i] * other.vector[i];
        }
        return dot / (double) (LENGTH * LENGTH) - (crowding + other.crowding) / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning(byte[] its, float itsCrowding)
                && Arrays.equals(vector, its)
                && crowding == itsCrowding;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vector);
    }
}
