package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.affinity.Affinity;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Weights;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the organiser wants counts. */
class StylesTest {

    @Test
    void decideWhoMeets() {
        Asked asked = Asked.of(
                someone("ada").likes("jazz").offers("bookkeeping"),
                someone("bob").likes("jazz").offers("logo design"),
                someone("cyd").likes("chess").seeks("bookkeeping"),
                someone("dan").likes("chess").seeks("logo design"));

        assertThat(members(asked.style(MatchingStyle.COMMON_GROUND)))
                .containsExactly(List.of("ada", "bob"), List.of("cyd", "dan"));
        assertThat(members(asked.style(MatchingStyle.GIVE_AND_GET)))
                .containsExactly(List.of("ada", "cyd"), List.of("bob", "dan"));
    }

    @Test
    void surpriseWhereNothingIsShared() {
        Asked asked = Asked.of(
                        someone("ada").likes("jazz"),
                        someone("bob").likes("jazz"),
                        someone("cyd").likes("chess"),
                        someone("dan").likes("chess"))
                .style(MatchingStyle.SURPRISE);

        assertThat(members(asked)).doesNotContain(List.of("ada", "bob"), List.of("cyd", "dan"));
    }

    @Test
    void eachGivesMostOfWhatItIsAbout() {
        double common = shared(MatchingStyle.COMMON_GROUND, Affinity::commonGround);
        double help = shared(MatchingStyle.GIVE_AND_GET, Affinity::giveAndGet);

        assertThat(common).isGreaterThan(shared(MatchingStyle.BALANCED, Affinity::commonGround));
        assertThat(shared(MatchingStyle.BALANCED, Affinity::commonGround))
                .isGreaterThan(shared(MatchingStyle.GIVE_AND_GET, Affinity::commonGround));
        assertThat(shared(MatchingStyle.GIVE_AND_GET, Affinity::commonGround))
                .isGreaterThan(shared(MatchingStyle.SURPRISE, Affinity::commonGround));
        assertThat(help).isGreaterThan(shared(MatchingStyle.BALANCED, Affinity::giveAndGet));
        assertThat(shared(MatchingStyle.BALANCED, Affinity::giveAndGet))
                .isGreaterThan(shared(MatchingStyle.COMMON_GROUND, Affinity::giveAndGet));
    }

    @Test
    void giveTheReasonTheyAreAboutFirst() {
        List<PairedRoom> rooms = Asked.of(Crowd.ofTheDemo())
                .style(MatchingStyle.GIVE_AND_GET)
                .pair()
                .rooms();

        assertThat(rooms)
                .filteredOn(room -> room.reasons().getFirst().kind() == Kind.OFFER)
                .hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @EnumSource
    void pairEverybodyOfTheDemoForReasonsWorthReading(MatchingStyle style) {
        Asked asked = Asked.of(Crowd.ofTheDemo()).style(style);
        Pairing pairing = asked.pair();

        Rooms.assertSound(asked, pairing);
        assertThat(pairing.rooms()).hasSize(30);
        if (style != MatchingStyle.SURPRISE) {
            assertThat(pairing.rooms())
                    .allMatch(room -> room.reasons().stream()
                            .anyMatch(reason -> reason.kind() == Kind.OFFER || reason.kind() == Kind.COMMON_GROUND));
        }
    }

    private static List<List<String>> members(Asked asked) {
        return asked.pair().rooms().stream().map(PairedRoom::members).toList();
    }

    /** What the pairs of the demo have in common, or give each other, under a style. */
    private static double shared(MatchingStyle style, ToDoubleFunction<Affinity> part) {
        Asked asked = Asked.of(Crowd.ofTheDemo()).style(style);
        Gathering gathering = Gathering.of(
                asked.present.stream().map(asked.people::get).toList(), Weights.of(MatchingStyle.BALANCED));
        return asked.pair().rooms().stream()
                .mapToDouble(room -> part.applyAsDouble(gathering.affinity(
                        asked.present.indexOf(room.members().getFirst()),
                        asked.present.indexOf(room.members().getLast()))))
                .sum();
    }
}
