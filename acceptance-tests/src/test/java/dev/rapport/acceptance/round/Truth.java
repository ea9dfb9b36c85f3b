package dev.rapport.acceptance.round;

import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a reason is true of two people, judged by what they wrote and by nothing the system says. */
final class Truth {
    private static final Pattern QUOTED = Pattern.compile("[“„\"«]([^“”„\"«»]+)[”“\"»]");
    /** What shares no word and is about the same thing all the same, judged by hand. */
    private static final Set<Set<String>> ALIKE = alike();

    private static final Set<String> FILLERS = Set.of("and", "for", "from", "with", "the", "your", "help", "advice");

    private Truth() {}

    /** @param me who reads the reason */
    static boolean of(Reason reason, DemoPerson me, DemoPerson partner) {
        return switch (reason.kind()) {
            case "common-ground" -> told(reason, me.interests(), partner.interests());
            case "seek" -> told(reason, me.words("seeks"), partner.words("offers"));
            case "give" -> told(reason, me.words("offers"), partner.words("seeks"));
            case "language" -> me.words("languages").stream().anyMatch(partner.words("languages")::contains);
            case "new-face" -> me.interests().stream().noneMatch(word -> contains(partner.interests(), word));
            default -> false;
        };
    }

    /** The text names something from one list that something in the other list is about as well, and quotes nobody else. */
    private static boolean told(Reason reason, List<String> mine, List<String> theirs) {
        boolean linked = mine.stream()
                .anyMatch(my -> theirs.stream()
                        .anyMatch(their -> related(my, their) && (named(reason, my) || named(reason, their))));
        boolean quotesStand = QUOTED.matcher(reason.text())
                .results()
                .map(quote -> quote.group(1))
                .allMatch(quote -> contains(mine, quote) || contains(theirs, quote));
        return linked && quotesStand;
    }

    private static boolean named(Reason reason, String word) {
        return plain(reason.text()).contains(plain(word));
    }

    private static boolean contains(List<String> words, String word) {
        return words.stream().anyMatch(one -> plain(one).equals(plain(word)));
    }

    private static boolean related(String one, String other) {
        return plain(one).equals(plain(other))
                || ALIKE.contains(Set.of(plain(one), plain(other)))
                || words(one).anyMatch(a -> words(other).anyMatch(b -> sameStem(a, b)));
    }

    private static Set<Set<String>> alike() {
        try (InputStream file = Truth.class.getResourceAsStream("/demo/alike.txt")) {
            return new String(Objects.requireNonNull(file, "demo/alike.txt").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Set.of(plain(line).split(" \\| ")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean sameStem(String a, String b) {
        int length = Math.max(4, Math.min(a.length(), b.length()) - 2);
        return a.equals(b)
                || Math.abs(a.length() - b.length()) <= 3
                        && a.length() >= length
                        && b.length() >= length
                        && a.substring(0, length).equals(b.substring(0, length));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !FILLERS.contains(word));
    }

    private static String plain(String text) {
        Matcher accents = Pattern.compile("\\p{M}+").matcher(Normalizer.normalize(text, Normalizer.Form.NFKD));
        return accents.replaceAll("").strip().toLowerCase(Locale.ROOT);
    }
}
