package dev.rapport.matching.affinity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the demo's people name that is about the same thing though it shares no word: judged by hand. */
public final class Alike {
    private static final Set<Set<String>> PAIRS = read();

    private Alike() {}

    public static boolean are(String one, String other) {
        return PAIRS.contains(Set.of(one, other));
    }

    private static Set<Set<String>> read() {
        try (InputStream file = Alike.class.getResourceAsStream("/demo/alike.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Set.of(line.strip().split(" \\| ")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
