package dev.rapport.matching.suggestion;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Truth;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.affinity.words.Thesaurus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    @Test
    void areTheBestFirst() {
        Suggestions suggestions = suggestions(
                someone("me").likes("jazz", "moss", "tea").seeks("bookkeeping"),
                someone("one").likes("tea"),
                someone("three").likes("jazz", "moss", "tea").offers("bookkeeping"),
                someone("two").likes("jazz", "moss"));

        assertThat(all(suggestions)).extracting(Suggestion::attendeeId).containsExactly("three", "two", "one");
        assertThat(all(suggestions))
                .extracting(suggestion -> suggestion.place().affinity())
                .allMatch(affinity -> affinity > 0 && affinity < 1);
    }

    @Test
    void haveTrueReasonsForEveryOne() {
        List<Someone> people = Crowd.ofTheDemo();
        Map<String, Traits> present =
                people.stream().map(Someone::traits).collect(Collectors.toMap(Traits::attendeeId, Function.identity()));
        for (Someone me : people.subList(0, 10)) {
            List<Suggestion> found = all(Suggestions.of(
                    me.traits(),
                    List.copyOf(present.values()),
                    Weights.of(MatchingStyle.BALANCED),
                    Thesaurus.NONE,
                    id -> false));

            assertThat(found).hasSize(people.size() - 1);
            found.forEach(suggestion -> Truth.assertTrue(
                    suggestion.reasons(), List.of(me.id(), suggestion.attendeeId()), present, (a, b) -> false));
        }
    }

    @Test
    void leaveOutOneselfAndWhoCannotBeTalkedWith() {
        Suggestions suggestions = suggestions(
                someone("me").speaks("en"),
                someone("me").speaks("en"),
                someone("de").speaks("de"),
                someone("en").speaks("en"));

        assertThat(all(suggestions)).extracting(Suggestion::attendeeId).containsExactly("en");
    }

    @Test
    void areTheSameWhateverSomebodyPaysOrAsks() {
        Someone offering = someone("a").offers("bookkeeping").asks(90, "EUR", Per.HOUR);

        assertThat(all(suggestions(someone("me").seeks("bookkeeping").pays(10, "EUR", Per.HOUR), offering)))
                .isEqualTo(all(suggestions(someone("me").seeks("bookkeeping").pays(200, "EUR", Per.HOUR), offering)));
    }

    @Test
    void leaveOutWhoIsNotToBeShown() {
        Suggestions suggestions = suggestions(someone("me"), someone("a"), someone("b"));

        assertThat(suggestions.page(id -> !id.equals("a"), null, 10))
                .extracting(Suggestion::attendeeId)
                .containsExactly("b");
    }

    @Test
    void knowWhomIHaveMet() {
        Suggestions suggestions = Suggestions.of(
                someone("me").traits(),
                Stream.of("a", "b").map(id -> someone(id).traits()).toList(),
                Weights.of(MatchingStyle.BALANCED),
                Thesaurus.NONE,
                id -> id.equals("a"));

        assertThat(all(suggestions))
                .extracting(suggestion -> suggestion.reasons().getFirst().kind())
                .containsExactly(Kind.MET_BEFORE, Kind.NEW_FACE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 59, 100})
    void comeInPagesWithoutGapOrRepeat(int limit) {
        List<Someone> people = Crowd.ofTheDemo();
        Suggestions suggestions = suggestions(people.getFirst(), people.toArray(Someone[]::new));
        List<Suggestion> read = new ArrayList<>();
        List<Suggestion> page = suggestions.page(id -> true, null, limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            read.addAll(page);
            Place last = Place.parse(page.getLast().place().toString()).orElseThrow();
            page = suggestions.page(id -> true, last, limit);
        }

        assertThat(read).isEqualTo(all(suggestions)).hasSize(people.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "!!!", "0.5", "x~ada", "~ada", "0.5~", "NaN~ada", "-0.5~ada", "1e999~ada", "0x1p-1~ada"})
    void haveNoPlaceForNonsense(String text) {
        assertThat(Place.parse(text)).isEmpty();
    }

    private static List<Suggestion> all(Suggestions suggestions) {
        return suggestions.page(id -> true, null, Integer.MAX_VALUE);
    }

    private static Suggestions suggestions(Someone me, Someone... others) {
        return Suggestions.of(
                me.traits(),
                Stream.of(others).map(Someone::traits).toList(),
                Weights.of(MatchingStyle.BALANCED),
                Thesaurus.NONE,
                id -> false);
    }
}
