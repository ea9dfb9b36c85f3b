package dev.rapport.matching.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.Reason;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Whether reasons are true, judged by what people wrote and by nothing the engine makes of it. */
public final class Truth {
    private static final Set<String> SAYING_NOTHING = Set.of("for", "and", "the", "of", "to", "with", "from", "in");

    private Truth() {}

    /**
     * Fails unless a room has a reason and all its reasons are true.
     *
     * @param present everybody who counts, by attendee
     * @param met whether two have met before
     */
    public static void assertTrue(
            Collection<Reason> reasons,
            Collection<String> members,
            Map<String, Traits> present,
            BiPredicate<String, String> met) {
        assertThat(reasons).as("reasons of %s", members).isNotEmpty();
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(members).contains(reason.from(), reason.to());
            assertThat(reason.from()).isNotEqualTo(reason.to());
            assertThat(isTrue(reason, present.get(reason.from()), present.get(reason.to()), met))
                    .as("%s is true", reason)
                    .isTrue();
            assertThat(reason.others()).as("others of %s", reason).isEqualTo(others(reason, present));
        });
    }

    private static boolean isTrue(Reason reason, Traits from, Traits to, BiPredicate<String, String> met) {
        return switch (reason.kind()) {
            case COMMON_GROUND -> named(reason, from.interests(), to.interests()) && related(reason);
            case OFFER -> named(reason, from.offers(), to.seeks()) && related(reason);
            case LANGUAGE ->
                named(reason, from.languages(), to.languages())
                        && primary(reason.fromWord()).equals(primary(reason.toWord()));
            case NEW_FACE -> nothingInCommon(from, to) && !met.test(from.attendeeId(), to.attendeeId());
            case MET_BEFORE -> nothingInCommon(from, to) && met.test(from.attendeeId(), to.attendeeId());
        };
    }

    private static boolean named(Reason reason, List<String> byFrom, List<String> byTo) {
        return byFrom.contains(reason.fromWord()) && byTo.contains(reason.toWord());
    }

    private static boolean related(Reason reason) {
        return words(reason.fromWord()).stream().anyMatch(words(reason.toWord())::contains)
                || Alike.are(reason.fromWord(), reason.toWord());
    }

    private static boolean nothingInCommon(Traits from, Traits to) {
        return from.interests().stream().noneMatch(to.interests()::contains)
                && from.languages().stream().noneMatch(to.languages()::contains);
    }

    private static int others(Reason reason, Map<String, Traits> present) {
        if (reason.kind() == Kind.NEW_FACE || reason.kind() == Kind.MET_BEFORE) {
            return 0;
        }
        return (int) present.values().stream()
                .filter(one -> !one.attendeeId().equals(reason.from())
                        && !one.attendeeId().equals(reason.to()))
                .filter(one -> switch (reason.kind()) {
                    case COMMON_GROUND -> same(one.interests(), reason.fromWord());
                    case OFFER -> same(one.offers(), reason.fromWord());
                    case LANGUAGE ->
                        one.languages().stream()
                                .anyMatch(language -> primary(language).equals(primary(reason.fromWord())));
                    case NEW_FACE, MET_BEFORE -> false;
                })
                .count();
    }

    private static boolean same(List<String> list, String word) {
        return list.stream().anyMatch(other -> words(other).equals(words(word)));
    }

    private static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).split("-")[0];
    }

    /** The words that matter, without the ending of a plural. */
    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SAYING_NOTHING.contains(word))
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
