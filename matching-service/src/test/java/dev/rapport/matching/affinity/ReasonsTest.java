package dev.rapport.matching.affinity;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.ReasonText;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void areTheWordsBothUsed() {
        List<Reason> reasons = reasons(
                someone("ada").likes("Board games").offers("bookkeeping for studios"),
                someone("bob").likes("board game").seeks("Bookkeeping"));

        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        new Reason(Kind.COMMON_GROUND, "ada", "bob", "Board games", "board game", 0),
                        new Reason(Kind.OFFER, "ada", "bob", "bookkeeping for studios", "Bookkeeping", 0));
    }

    @Test
    void comeInOrderOfWeight() {
        Someone ada = someone("ada").likes("coffee", "lighthouses");
        Someone bob = someone("bob").likes("lighthouses", "coffee");
        Someone[] others = IntStream.range(0, 10)
                .mapToObj(i -> someone("other" + i).likes("coffee"))
                .toArray(Someone[]::new);

        assertThat(reasons(MatchingStyle.BALANCED, ada, bob, others))
                .extracting(Reason::fromWord)
                .containsExactly("lighthouses", "coffee");
    }

    @Test
    void putFirstWhatTheStyleIsAbout() {
        Someone ada = someone("ada").likes("jazz").offers("bookkeeping");
        Someone bob = someone("bob").likes("jazz").seeks("bookkeeping");

        assertThat(reasons(MatchingStyle.COMMON_GROUND, ada, bob))
                .extracting(Reason::kind)
                .containsExactly(Kind.COMMON_GROUND, Kind.OFFER);
        assertThat(reasons(MatchingStyle.GIVE_AND_GET, ada, bob))
                .extracting(Reason::kind)
                .containsExactly(Kind.OFFER, Kind.COMMON_GROUND);
    }

    @Test
    void sayHowManyOthersNamedItToo() {
        List<Reason> reasons = reasons(
                MatchingStyle.BALANCED,
                someone("ada").likes("jazz"),
                someone("bob").likes("Jazz"),
                someone("cyd").likes("jazz"),
                someone("dan").likes("chess"));

        assertThat(reasons).singleElement().extracting(Reason::others).isEqualTo(1);
    }

    @Test
    void useEachWordOfEachOnce() {
        List<Reason> reasons = reasons(
                someone("ada").offers("website copy", "website copy for cafés"),
                someone("bob").seeks("website copy"));

        assertThat(reasons).hasSize(1);
    }

    @Test
    void fallBackOnALanguageThatIsRareHere() {
        List<Reason> reasons = reasons(
                MatchingStyle.BALANCED,
                someone("ada").speaks("en", "sv"),
                someone("bob").speaks("sv", "en-GB"),
                someone("cyd").speaks("en"));

        assertThat(reasons).containsExactly(new Reason(Kind.LANGUAGE, "ada", "bob", "sv", "sv", 0));
    }

    @Test
    void sayThatTwoHaveNotMetOnlyWhenTheyHaveNot() {
        Someone ada = someone("ada").likes("jazz");
        Someone bob = someone("bob").likes("chess");

        assertThat(reasons(ada, bob)).containsExactly(new Reason(Kind.NEW_FACE, "ada", "bob", "", "", 0));
        assertThat(new Reasons(gathering(MatchingStyle.BALANCED, ada, bob), (a, b) -> true).between(0, 1))
                .containsExactly(new Reason(Kind.MET_BEFORE, "ada", "bob", "", "", 0));
    }

    @Test
    void areAtMostFiveForTwo() {
        String[] many = {"jazz", "chess", "tea", "moss", "radio", "maps", "dogs"};

        assertThat(reasons(someone("ada").likes(many), someone("bob").likes(many)))
                .hasSize(Reasons.MOST);
    }

    @Test
    void areTrueOfAnyTwoAndNeverMissing() {
        for (long seed = 0; seed < 20; seed++) {
            areTrue(Crowd.drawn(40, seed), seed);
        }
        areTrue(Crowd.ofTheDemo(), 0);
    }

    private static void areTrue(List<Someone> people, long seed) {
        Gathering gathering = gathering(MatchingStyle.values()[(int) seed % 4], people.toArray(Someone[]::new));
        Map<String, Traits> present =
                people.stream().map(Someone::traits).collect(Collectors.toMap(Traits::attendeeId, Function.identity()));
        BiPredicate<Integer, Integer> met = (a, b) -> (a + b) % 3 == 0;
        BiPredicate<String, String> haveMet = (a, b) -> met.test(number(people, a), number(people, b));
        Reasons reasons = new Reasons(gathering, met);
        for (int a = 0; a < gathering.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (gathering.understand(a, b)) {
                    List<String> two = List.of(people.get(a).id(), people.get(b).id());
                    Truth.assertTrue(reasons.between(a, b), two, present, haveMet);
                }
            }
        }
    }

    @Test
    void nameEverybodyInALargerRoom() {
        Random random = new Random(3);
        List<Someone> people = Crowd.ofTheDemo();
        Reasons reasons = new Reasons(gathering(MatchingStyle.BALANCED, people.toArray(Someone[]::new)));
        Map<String, Traits> present =
                people.stream().map(Someone::traits).collect(Collectors.toMap(Traits::attendeeId, Function.identity()));
        for (int i = 0; i < 300; i++) {
            int[] members =
                    random.ints(0, people.size()).distinct().limit(3 + i % 4).toArray();
            List<String> ids =
                    Arrays.stream(members).mapToObj(m -> people.get(m).id()).toList();

            List<Reason> told = reasons.among(members);

            Set<String> named = new HashSet<>();
            told.forEach(reason -> named.addAll(List.of(reason.from(), reason.to())));
            assertThat(named).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(told).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(Reasons.MOST);
            Truth.assertTrue(told, ids, present, (a, b) -> false);
        }
    }

    @Test
    void tellANewcomerWhatLinksThemWithThoseInTheRoom() {
        Gathering gathering = gathering(
                MatchingStyle.BALANCED,
                someone("ada").likes("jazz", "tea"),
                someone("bob").likes("chess", "tea"),
                someone("cyd").likes("jazz", "chess"));

        assertThat(new Reasons(gathering).joining(2, new int[] {0, 1}))
                .extracting(Reason::fromWord)
                .containsExactlyInAnyOrder("jazz", "chess");
    }

    @Test
    void leaveNoTraceOfTerms() {
        Someone giver = someone("ada").offers("bookkeeping").likes("jazz");
        Someone seeker = someone("bob").seeks("bookkeeping").likes("jazz");

        List<Reason> apart = reasons(giver.asks(4711, "EUR", Per.HOUR), seeker.pays(815, "EUR", Per.HOUR));
        List<Reason> agreed = reasons(giver.asks(815, "EUR", Per.HOUR), seeker.pays(4711, "EUR", Per.HOUR));

        assertThat(apart).extracting(Reason::kind).containsExactly(Kind.COMMON_GROUND);
        assertThat(agreed).isEqualTo(reasons(giver, seeker));
        Map<String, String> names = Map.of("ada", "Ada", "bob", "Bob");
        assertThat(List.of(apart, agreed))
                .allSatisfy(reasons -> assertThat(reasons)
                        .extracting(
                                reason -> ReasonText.of(reason, "bob", names).text())
                        .noneMatch(text -> text.matches(".*(4711|815|EUR|hour).*")));
    }

    private static int number(List<Someone> people, String id) {
        return people.stream().map(Someone::id).toList().indexOf(id);
    }

    private static List<Reason> reasons(Someone one, Someone other) {
        return reasons(MatchingStyle.BALANCED, one, other);
    }

    private static List<Reason> reasons(MatchingStyle style, Someone one, Someone other, Someone... others) {
        Someone[] all = new Someone[others.length + 2];
        all[0] = one;
        all[1] = other;
        System.arraycopy(others, 0, all, 2, others.length);
        return new Reasons(gathering(style, all)).between(0, 1);
    }

    private static Gathering gathering(MatchingStyle style, Someone... people) {
        return Gathering.of(Arrays.stream(people).map(Someone::traits).toList(), Weights.of(style));
    }
}
