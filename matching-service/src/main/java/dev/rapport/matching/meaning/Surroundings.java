package dev.rapport.matching.meaning;

import java.util.List;
import java.util.function.Function;

/** Phrases about all sorts of things, to tell what is close from what the model takes to be close to everything. */
public final class Surroundings {
    /** So many of the closest are the usual neighbours of a phrase. */
    private static final int NEIGHBOURS = 10;

    private final float[][] vectors;

    private Surroundings(float[][] vectors) {
        this.vectors = vectors;
    }

    public static Surroundings of(List<String> phrases, Function<String, float[]> model) {
        return new Surroundings(phrases.stream().map(model).toArray(float[][]::new));
    }

    /** The mean cosine of a vector of length 1 with those closest to it, itself left out where it is one of them. */
    public float crowding(float[] vector) {
        float[] closest = new float[NEIGHBOURS];
        for (float[] other : vectors) {
            float cosine = 0;
            for (int i = 0; i < vector.length; i++) {
                cosine += vector[i] * other[i];
            }
            if (cosine < 1 - 1e-4f) {
                insert(cosine, closest);
            }
        }
        float sum = 0;
        for (float cosine : closest) {
            sum += cosine;
        }
        return sum / NEIGHBOURS;
    }

    private static void insert(float cosine, float[] closest) {
        int at = NEIGHBOURS;
        while (at > 0 && closest[at - 1] < cosine) {
            at--;
        }
        if (at < NEIGHBOURS) {
            System.arraycopy(closest, at, closest, at + 1, NEIGHBOURS - 1 - at);
            closest[at] = cosine;
        }
    }
}
