package dev.rapport.benchmarks;

import dev.rapport.matching.affinity.Traits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People to be paired, drawn by a seed. */
public enum Population {
    /** Interests of which few are popular and most are rare (G. Zipf, 1949), things to give and to seek, two languages. */
    DRAWN("drawn") {
        @Override
        public List<Traits> people(int count, long seed) {
            Random random = new Random(seed);
            return Stream.generate(() -> drawn(random))
                    .limit(count)
                    .map(Population.numbered())
                    .toList();
        }
    },
    /** Everybody is a mixture of two of the demo's people. */
    DEMO("demo") {
        @Override
        public List<Traits> people(int count, long seed) {
            Random random = new Random(seed);
            List<JsonNode> demo = ofTheDemo();
            return Stream.generate(() -> mixed(random, demo.get(random.nextInt(60)), demo.get(random.nextInt(60))))
                    .limit(count)
                    .map(Population.numbered())
                    .toList();
        }
    };

    private static final int TAGS = 2_000;

    /** Nearly nine of ten pairs understand each other. */
    private static final List<List<String>> LANGUAGES = List.of(
            List.of("en"),
            List.of("en"),
            List.of("en"),
            List.of("en"),
            List.of("en", "de"),
            List.of("de", "en"),
            List.of("de"));

    private final String title;

    Population(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public abstract List<Traits> people(int count, long seed);

    private static java.util.function.UnaryOperator<Traits> numbered() {
        int[] next = new int[1];
        return one -> new Traits(
                "p%06d".formatted(next[0]++), one.interests(), one.offers(), one.seeks(), one.languages(), null);
    }

    private static Traits drawn(Random random) {
        return new Traits(
                "",
                tags(random, "interest", 3 + random.nextInt(10)),
                tags(random, "craft", random.nextInt(4)),
                tags(random, "craft", random.nextInt(4)),
                LANGUAGES.get(random.nextInt(LANGUAGES.size())),
                null);
    }

    private static List<String> tags(Random random, String kind, int count) {
        Set<String> tags = new LinkedHashSet<>();
        while (tags.size() < count) {
            // The inverse of a Zipf distribution with exponent 1, nearly.
            tags.add(kind + (int) Math.pow(TAGS, random.nextDouble()));
        }
        return List.copyOf(tags);
    }

    private static Traits mixed(Random random, JsonNode one, JsonNode other) {
        return new Traits(
                "",
                some(random, one, other, "interests"),
                some(random, one, other, "offers"),
                some(random, one, other, "seeks"),
                List.of("en"),
                null);
    }

    private static List<String> some(Random random, JsonNode one, JsonNode other, String list) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode person : List.of(one, other)) {
            person.path(list)
                    .valueStream()
                    .filter(word -> random.nextBoolean())
                    .forEach(word -> words.add(word.asString()));
        }
        return List.copyOf(words);
    }

    private static List<JsonNode> ofTheDemo() {
        try (InputStream file = Population.class.getResourceAsStream("/demo/attendees.json")) {
            List<JsonNode> people = new ArrayList<>();
            JsonMapper.shared()
                    .readTree(Objects.requireNonNull(file, "demo/attendees.json"))
                    .forEach(people::add);
            return people;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
