package dev.rapport.benchmarks;

import dev.rapport.benchmarks.Labelled.Pair;
import dev.rapport.matching.affinity.words.Words;
import dev.rapport.matching.meaning.EmbeddingClient;
import dev.rapport.matching.meaning.EmbeddingClient.Model;
import dev.rapport.matching.meaning.Meaning;
import dev.rapport.matching.meaning.Surroundings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One model's opinion of every phrase. */
final class Judge {
    private final Model model;
    private final double loadMillis;
    private final double medianMillis;
    private final Map<String, float[]> vectors = new HashMap<>();
    private final Map<String, Float> crowding = new HashMap<>();
    private final Map<String, Boolean> understood = new HashMap<>();

    Judge(Model model, List<String> texts) {
        this.model = model;
        long before = System.nanoTime();
        try (EmbeddingClient client = EmbeddingClient.load(model)) {
            loadMillis = (System.nanoTime() - before) / 1e6;
            Surroundings surroundings = Surroundings.of(Words.subjects(), client::embed);
            Set<String> readings = new TreeSet<>();
            texts.forEach(text -> readings.add(Words.reading(text)));
            double[] millis = new double[readings.size()];
            int i = 0;
            for (String reading : readings) {
                long begun = System.nanoTime();
                float[] vector = client.embed(reading);
                millis[i++] = (System.nanoTime() - begun) / 1e6;
                vectors.put(reading, vector);
                crowding.put(reading, surroundings.crowding(vector));
                understood.put(reading, client.understands(reading));
            }
            Arrays.sort(millis);
            medianMillis = millis[millis.length / 2];
        }
    }

    Model model() {
        return model;
    }

    double loadMillis() {
        return loadMillis;
    }

    /** For one phrase. */
    double medianMillis() {
        return medianMillis;
    }

    double cosine(Pair pair) {
        float[] one = vectors.get(Words.reading(pair.one()));
        float[] other = vectors.get(Words.reading(pair.other()));
        double cosine = 0;
        for (int i = 0; i < one.length; i++) {
            cosine += one[i] * other[i];
        }
        return cosine;
    }

    /** As {@link Meaning#beyond}. */
    double beyond(Pair pair) {
        return cosine(pair) - (crowding.get(Words.reading(pair.one())) + crowding.get(Words.reading(pair.other()))) / 2;
    }

    boolean understands(Pair pair) {
        return pair.texts().map(Words::reading).allMatch(understood::get);
    }
}
