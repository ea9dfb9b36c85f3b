package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has had little of a session goes first in the next round, where the organiser wants that. */
class FairnessTest {
    private static final int SESSIONS = 12;

    private static final Someone ADA = someone("ada").likes("jazz", "chess", "go");
    private static final Someone BOB = someone("bob").likes("jazz", "chess");
    private static final Someone CYD = someone("cyd").likes("go");
    private static final Someone DAN = someone("dan").likes("knitting");

    @Test
    void givesWhoHasHadLittleTheBetterPartner() {
        assertThat(adasPartner(Asked.of(ADA, BOB, CYD, DAN).fairly())).isEqualTo("bob");
        assertThat(adasPartner(Asked.of(ADA, BOB, CYD, DAN)
                        .fairly()
                        .hasHad(0.4, "ada", "bob", "dan")
                        .hasHad(0.01, "cyd")))
                .isEqualTo("cyd");
    }

    @Test
    void isNotThereWhereNobodyAskedForIt() {
        Asked asked =
                Asked.of(ADA, BOB, CYD, DAN).hasHad(0.4, "ada", "bob", "dan").hasHad(0.01, "cyd");

        assertThat(adasPartner(asked)).isEqualTo("bob");
    }

    @Test
    void changesNothingWhereAllHaveHadTheSame() {
        Asked asked = Asked.of(Crowd.drawn(30, 3));
        Pairing before = asked.pair();

        asked.fairly();
        assertThat(asked.pair()).isEqualTo(before);
        asked.hasHad(0.3, asked.people.keySet().toArray(String[]::new));
        assertThat(asked.pair()).isEqualTo(before);
        asked.hasHad(0, asked.people.keySet().toArray(String[]::new));
        assertThat(asked.pair()).isEqualTo(before);
    }

    /** It is about what one gains and another one loses, measured by what they have had: double all of it, and nothing changes. */
    @Test
    void isAllTheSameInASessionWhereEverybodyHasLittle() {
        List<Someone> crowd = Crowd.drawn(30, 4);
        Asked much = Asked.of(crowd).fairly();
        Asked little = Asked.of(crowd).fairly();
        IntStream.range(0, 30).forEach(i -> {
            String id = crowd.get(i).id();
            much.hasHad(0.02 * (1 + i), id);
            little.hasHad(0.001 * (1 + i), id);
        });

        assertThat(much.pair()).isEqualTo(little.pair());
    }

    @Test
    void takesANewcomerForOneOfTheMany() {
        Asked asked =
                Asked.of(ADA, BOB, CYD, DAN).fairly().hasHad(0.1, "ada", "dan").hasHad(0.4, "bob");

        Floor floor = Floor.of(asked.task());

        Asked known = Asked.of(ADA, BOB, CYD, DAN)
                .fairly()
                .hasHad(0.1, "ada", "dan")
                .hasHad(0.4, "bob")
                .hasHad(0.2, "cyd");
        Floor same = Floor.of(known.task());
        for (int a = 0; a < floor.size(); a++) {
            for (int b = 0; b < a; b++) {
                assertThat(floor.worth(a, b)).isCloseTo(same.worth(a, b), within(1e-12));
            }
        }
    }

    /** Ada would rather not meet Bob again. That she has had much is no reason to take that lightly. */
    @Test
    void doesNotMakeItMatterLessWhatIsAgainstAPair() {
        Asked asked = Asked.of(ADA, BOB, CYD, DAN).reluctant("ada", "bob");
        double before = worth(asked, "ada", "bob");

        asked.fairly().hasHad(0.9, "ada", "bob").hasHad(0.01, "cyd", "dan");

        assertThat(before).isNegative();
        assertThat(worth(asked, "ada", "bob")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"40, 6, 2", "80, 4, 2", "80, 8, 2", "31, 7, 2", "60, 4, 4"})
    void liftsTheWorstOffForLittleOfTheWhole(int people, int rounds, int roomSize) {
        Outcome without = play(people, rounds, rounds, asked -> asked.roomsOf(roomSize));
        Outcome with =
                play(people, rounds, rounds, asked -> asked.roomsOf(roomSize).fairly());

        assertThat(with.low).as("the 5th percentile").isGreaterThan(without.low);
        assertThat(with.least).as("the least").isGreaterThanOrEqualTo(without.least);
        assertThat(with.mean).as("the mean").isGreaterThan(0.99 * without.mean);
    }

    /** Where everybody meets everybody in the end, nobody can be given more; but who has had little need not wait for theirs. */
    @ParameterizedTest
    @CsvSource({"12, 11, 3", "20, 19, 5"})
    void bringsTheGoodRoundsOfTheWorstOffForwardWhereAllArePlanned(int people, int rounds, int played) {
        Outcome without = play(people, rounds, played, asked -> asked);
        Outcome with = play(people, rounds, played, Asked::fairly);

        assertThat(with.share).as("the least share of what was within reach").isGreaterThan(without.share);
    }

    private record Outcome(double mean, double low, double least, double share) {}

    /**
     * Means over sessions: of what people have had on average, of its 5th percentile and of the least of it, and of the
     * least share anybody has had of what their best partners would have given them.
     *
     * @param rounds that are planned, of which some are played
     */
    private static Outcome play(int people, int rounds, int played, UnaryOperator<Asked> change) {
        double mean = 0;
        double low = 0;
        double least = 0;
        double share = 0;
        for (int seed = 0; seed < SESSIONS; seed++) {
            List<Someone> crowd = Crowd.drawn(people, seed).stream()
                    .map(one -> one.speaks("en"))
                    .toList();
            Session session = Session.of(crowd).lasting(rounds);
            change.apply(session.asked);
            for (int round = 0; round < played; round++) {
                session.play();
            }
            double[] means = session.means();
            mean += Arrays.stream(means).average().orElseThrow() / SESSIONS;
            low += means[(int) Math.ceil(means.length / 20.0) - 1] / SESSIONS;
            least += means[0] / SESSIONS;
            share += leastShare(session.asked, played * (session.asked.roomSize - 1)) / SESSIONS;
        }
        return new Outcome(mean, low, least, share);
    }

    /** @param partners how many people each has met */
    private static double leastShare(Asked asked, int partners) {
        List<Traits> people = List.copyOf(asked.people.values());
        Gathering gathering = Gathering.of(people, Weights.of(asked.style));
        return IntStream.range(0, people.size())
                .mapToDouble(one -> {
                    double reach = IntStream.range(0, people.size())
                            .filter(other -> other != one)
                            .mapToDouble(
                                    other -> -gathering.affinity(one, other).score())
                            .sorted()
                            .limit(partners)
                            .average()
                            .orElseThrow();
                    return reach == 0 ? 1 : asked.soFar.get(people.get(one).attendeeId()) / -reach;
                })
                .min()
                .orElseThrow();
    }

    private static double worth(Asked asked, String one, String other) {
        Floor floor = Floor.of(asked.task());
        int[] both = IntStream.range(0, floor.size())
                .filter(person -> List.of(one, other).contains(floor.id(person)))
                .toArray();
        return floor.worth(both[0], both[1]);
    }

    private static String adasPartner(Asked asked) {
        return asked.pair().rooms().stream()
                .map(room -> room.members())
                .filter(members -> members.contains("ada"))
                .map(members -> members.getFirst().equals("ada") ? members.getLast() : members.getFirst())
                .findFirst()
                .orElseThrow();
    }
}
