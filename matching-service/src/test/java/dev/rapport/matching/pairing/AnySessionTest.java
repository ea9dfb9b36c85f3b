package dev.rapport.matching.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.matching.pairing.Seatings.Tally;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds of every round of every session, on thousands drawn by a seed, and for a few people against trying everything. */
class AnySessionTest {
    private static final int FEW = 8;

    @Test
    void keepsEveryRule() {
        // Session asserts them of every pairing: nobody together who may not, everybody in one place, none too large.
        everySession(2_000, 11, (asked, pairing) -> {});
        everySession(150, 60, (asked, pairing) -> {});
    }

    @Test
    void isTheSameWhateverTheOrderItIsToldIn() {
        everySession(500, 30, (asked, pairing) -> {
            Random random = new Random(asked.seed);
            List<String> present = List.copyOf(asked.present);
            Collections.shuffle(asked.present, random);
            Collections.shuffle(asked.open, random);
            Collections.shuffle(asked.met, random);
            Collections.shuffle(asked.metBefore, random);
            assertThat(asked.pair()).isEqualTo(pairing);
            asked.present.clear();
            asked.present.addAll(present);
        });
    }

    @Test
    void leavesNobodyOutWhomAnySeatingWouldPlace() {
        everySession(
                1_000,
                FEW,
                (asked, pairing) -> assertThat(pairing.sittingOut().size())
                        .isEqualTo(Seatings.best(asked, mostMembers(asked), Comparator.comparingInt(Tally::left))
                                .left()));
    }

    @Test
    void leavesNoMoreOutAndLetsNoMoreMeetAgainForTheSakeOfThoseWhoHaveHadLittle() {
        everySession(400, 60, (asked, pairing) -> {
            if (asked.fairness) {
                asked.fairness = false;
                Pairing without = asked.pair();
                asked.fairness = true;
                assertThat(pairing.sittingOut()).hasSameSizeAs(without.sittingOut());
                if (asked.roomSize == 2 && asked.oddOneOut == OddOneOut.SIT_OUT && asked.open.isEmpty()) {
                    assertThat(again(asked, pairing)).isEqualTo(again(asked, without));
                }
            }
        });
    }

    private static long again(Asked asked, Pairing pairing) {
        return Rooms.newPairs(asked, pairing).stream()
                .filter(asked.met::contains)
                .count();
    }

    @Test
    void ofPairsIsTheBestOfAllThatAreAsFair() {
        every(1_000, seed -> AnySession.drawn(seed, FEW).inRoomsOf(2).with(OddOneOut.SIT_OUT), (asked, pairing) -> {
            if (asked.roundsLeft == 1 && asked.open.isEmpty()) {
                assertBest(
                        asked,
                        2,
                        Seatings.of(asked, pairing),
                        Comparator.comparingInt(Tally::left)
                                .thenComparingInt(Tally::turnsSquared)
                                .thenComparingInt(Tally::again)
                                .thenComparingInt(Tally::times));
            }
        });
    }

    @Test
    void ofPairsInACrowdIsTheBestOfAllThatAreAsFair() {
        every(1_000, seed -> AnySession.drawn(seed, FEW).inRoomsOf(2).with(OddOneOut.SIT_OUT), (asked, pairing) -> {
            if (asked.open.isEmpty()) {
                // As in a crowd, where trying everything is out of the question.
                assertBest(
                        asked,
                        2,
                        Seatings.of(asked, Pairs.seat(Floor.of(asked.task()))),
                        Comparator.comparingInt(Tally::left)
                                .thenComparingInt(Tally::mostTurns)
                                .thenComparingInt(Tally::again)
                                .thenComparingInt(tally -> tally.times() + tally.turnsSquared()));
            }
        });
    }

    @Test
    void ofPairsWithAThirdHasAsFewTriosAndPeopleWhoMeetNobodyNewAsCanBe() {
        every(1_000, seed -> AnySession.drawn(seed, FEW).inRoomsOf(2).with(OddOneOut.TRIO), (asked, pairing) -> {
            if (asked.roundsLeft == 1 && asked.open.isEmpty()) {
                Comparator<Tally> first = Comparator.comparingInt(Tally::left)
                        .thenComparingInt(Tally::turnsSquared)
                        .thenComparingInt(Tally::trios)
                        .thenComparingInt(Tally::strangers);
                assertThat(Seatings.of(asked, pairing))
                        .usingComparator(first)
                        .isEqualTo(Seatings.best(asked, 3, first));
            }
        });
    }

    @Test
    void ofTablesIsTheBestOfAll() {
        every(1_000, seed -> AnySession.drawn(seed, FEW).inRoomsOf(3 + (int) (seed % 4)), (asked, pairing) -> {
            if (asked.open.isEmpty() && !asked.present.isEmpty()) {
                int tables = Sizes.count(asked.present.size(), asked.roomSize);
                int usual = asked.present.size() / tables;
                assertBest(
                        asked,
                        asked.roomSize,
                        Seatings.of(asked, pairing),
                        Comparator.comparingInt(Tally::left)
                                .thenComparingInt(Tally::turnsSquared)
                                .thenComparingInt(tally -> tally.sizes().stream()
                                        .mapToInt(size -> size == usual || size == usual + 1 ? 1 : 3)
                                        .sum())
                                .thenComparingInt(Tally::strangers)
                                .thenComparingInt(Tally::times));
            }
        });
    }

    @Test
    void ofTablesInACrowdLeavesNoMoreThanPairsWould() {
        every(1_000, seed -> AnySession.drawn(seed, FEW).inRoomsOf(3 + (int) (seed % 4)), (asked, pairing) -> {
            if (asked.open.isEmpty() && !asked.present.isEmpty()) {
                Tally crowd = Seatings.of(asked, Tables.seat(Floor.of(asked.task())));
                assertThat(crowd.left())
                        .isLessThanOrEqualTo(Seatings.best(asked, 2, Comparator.comparingInt(Tally::left))
                                .left());
            }
        });
    }

    /** By what counts first, and then by what it is worth. */
    private static void assertBest(Asked asked, int mostMembers, Tally got, Comparator<Tally> first) {
        Tally best = Seatings.best(
                asked,
                mostMembers,
                first.thenComparing(Comparator.comparingDouble(Tally::worth).reversed()));
        assertThat(got).usingComparator(first).isEqualTo(best);
        assertThat(got.worth()).isCloseTo(best.worth(), within(1e-3));
    }

    private static int mostMembers(Asked asked) {
        return asked.roomSize == 2 && asked.oddOneOut == OddOneOut.TRIO ? 3 : asked.roomSize;
    }

    private static void everySession(int sessions, int people, BiConsumer<Asked, Pairing> check) {
        every(sessions, seed -> AnySession.drawn(seed, people), check);
    }

    private interface Drawing {
        AnySession of(long seed);
    }

    private static void every(int sessions, Drawing drawing, BiConsumer<Asked, Pairing> check) {
        for (long seed = 0; seed < sessions; seed++) {
            try {
                drawing.of(seed).play(check);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }
}
