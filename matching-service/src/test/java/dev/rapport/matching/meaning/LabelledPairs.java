package dev.rapport.matching.meaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Pairs of what people write, judged by hand: see the head of the file. */
final class LabelledPairs {
    private LabelledPairs() {}

    record Pair(boolean related, String one, String other) {}

    static List<Pair> all() {
        try (InputStream file = LabelledPairs.class.getResourceAsStream("/meaning/pairs.txt")) {
            List<Pair> pairs = new ArrayList<>();
            for (String line : new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).split("\n")) {
                if (line.startsWith("+ ") || line.startsWith("- ")) {
                    String[] parts = line.split("\\|");
                    pairs.add(new Pair(line.startsWith("+"), parts[1].strip(), parts[2].strip()));
                }
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
