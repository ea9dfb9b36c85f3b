package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.RoundEvent.Company;
import dev.rapport.events.RoundEvent.Connected;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Taste;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts a little. */
class LeaningsTest {
    private static final List<String> ADA_AND_BOB = List.of("ada", "bob");

    @Test
    void letColleaguesMeetOthers() {
        for (long seed = 0; seed < 20; seed++) {
            Asked asked = Asked.of(
                            someone("ada").worksFor("Acme  Ltd"),
                            someone("bob").worksFor("acme ltd "),
                            someone("cyd").worksFor("Globex"),
                            someone("dan"))
                    .seed(seed);

            assertThat(members(asked)).doesNotContain(ADA_AND_BOB);
        }
    }

    @Test
    void takeNothingFromColleaguesWhereTheOrganiserDoesNotMind() {
        Floor floor = floor(
                asked -> asked.company = Company.IGNORE,
                someone("ada").worksFor("Acme"),
                someone("bob").worksFor("Acme"));

        assertThat(floor.worth(0, 1)).isEqualTo(floor.gathering().affinity(0, 1).score());
    }

    @Test
    void letThoseWhoAreConnectedMeetOthersOrEachOtherAsTheOrganiserLikes() {
        for (long seed = 0; seed < 20; seed++) {
            Asked asked = Asked.of(four()).seed(seed).connected("bob", "ada").metBefore("ada", "bob");
            assertThat(members(asked)).doesNotContain(ADA_AND_BOB);

            asked.connected = Connected.SEEK;
            assertThat(members(asked)).contains(ADA_AND_BOB);
        }
    }

    @Test
    void takeNothingFromThoseWhoAreConnectedWhereTheOrganiserDoesNotMind() {
        Floor floor = floor(
                asked -> asked.connected("ada", "bob").connected = Connected.IGNORE, someone("ada"), someone("bob"));

        assertThat(floor.worth(0, 1)).isZero();
    }

    @Test
    void letNewcomersMeetRegulars() {
        for (long seed = 0; seed < 20; seed++) {
            Asked asked = Asked.of(four()).seed(seed).hasBeenIn(7, "ada", "bob");

            assertThat(members(asked)).doesNotContain(ADA_AND_BOB);
        }
    }

    @Test
    void letThoseMeetWhoLiveNearEachOther() {
        for (long seed = 0; seed < 20; seed++) {
            Asked asked = Asked.of(
                            someone("ada").livesIn("Europe/Lisbon"),
                            someone("bob").livesIn("Europe/London"),
                            someone("cyd").livesIn("Pacific/Auckland"),
                            someone("dan").livesIn("Pacific/Honolulu"))
                    .seed(seed);

            assertThat(members(asked)).contains(ADA_AND_BOB);
        }
    }

    @Test
    void thinkNothingOfATimeZoneThatNobodyKnows() {
        Floor floor = floor(
                asked -> {},
                someone("ada").livesIn("Mars/Olympus"),
                someone("bob").livesIn("Asia/Tokyo"));

        assertThat(floor.worth(0, 1)).isZero();
    }

    @Test
    void letThoseMeetWhoAreLikePeopleTheyLiked() {
        for (long seed = 0; seed < 20; seed++) {
            Asked asked = Asked.of(
                            someone("ada"),
                            someone("bob").likes("slow travels"),
                            someone("cyd").offers("magic"),
                            someone("dan"))
                    .seed(seed)
                    .likes("ada", Map.of("slow travel", 0.5));
            assertThat(members(asked)).contains(ADA_AND_BOB);

            assertThat(members(asked.likes("ada", Map.of("slow travel", -0.5)))).doesNotContain(ADA_AND_BOB);
        }
    }

    @Test
    void leaveNoTraceOfAnythingInReasonsOrAffinity() {
        Someone ada = someone("ada").likes("jazz");
        Someone bob = someone("bob").likes("jazz");
        Pairing plain = Asked.of(ada, bob).pair();

        Asked asked = Asked.of(
                        ada.worksFor("Acme").livesIn("Asia/Tokyo"),
                        bob.worksFor("Acme").livesIn("Europe/Paris"))
                .connected("ada", "bob")
                .likes("ada", Map.of("jazz", -1.0))
                .likes("bob", Map.of("jazz", 1.0));

        assertThat(asked.pair()).isEqualTo(plain);
    }

    @Test
    void takeAwayOnlyAndNoMoreThanTheirBound() {
        for (int seed = 0; seed < 40; seed++) {
            Floor floor = Floor.of(leaning(40, seed).task());
            for (int a = 0; a < floor.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double affinity = floor.gathering().affinity(a, b).score();

                    assertThat(floor.worth(a, b))
                            .isEqualTo(floor.worth(b, a))
                            .isBetween(affinity - Leanings.MOST_SMALL - 1e-9, affinity);
                }
            }
        }
    }

    @Test
    void takeNoMoreForFeedbackThanItsBoundWhateverWasTold() {
        Map<String, Double> everything =
                IntStream.range(0, 400).boxed().collect(Collectors.toMap(i -> "word " + i, i -> -1.0));
        String[] words = everything.keySet().toArray(String[]::new);
        Someone ada = someone("ada").likes(words);
        Someone bob = someone("bob").likes(words);
        double neutral = floor(asked -> {}, ada, bob).worth(0, 1);

        double disliked = floor(asked -> asked.likes("ada", everything).likes("bob", everything), ada, bob)
                .worth(0, 1);

        assertThat(neutral - disliked).isPositive().isLessThanOrEqualTo(0.02);
    }

    /** However much is against it, one rare interest that two share outweighs everything small. */
    @ParameterizedTest
    @EnumSource(Connected.class)
    void neverTurnAGoodPairIntoABadOne(Connected wish) {
        Asked asked = Asked.of(
                        someone("ada").likes("jazz").worksFor("Acme").livesIn("Asia/Tokyo"),
                        someone("bob").likes("jazz").worksFor("Acme").livesIn("America/Sao_Paulo"),
                        someone("cyd").livesIn("Europe/Paris"),
                        someone("dan").livesIn("Europe/Paris"))
                .connected("ada", wish == Connected.SEEK ? "cyd" : "bob")
                .hasBeenIn(9, "ada", "bob")
                .likes("ada", Map.of("jazz", -1.0))
                .likes("bob", Map.of("jazz", -1.0));
        asked.connected = wish;

        assertThat(members(asked)).contains(ADA_AND_BOB);
    }

    @Test
    void takeLittleFromThePeopleOfTheDemo() {
        Asked asked = Asked.of(Crowd.ofTheDemo());
        double before = affinity(asked);
        Random random = new Random(1);
        asked.connections.addAll(asked.drawnPairs(random, 0.1));
        asked.present.forEach(id -> asked.hasBeenIn(random.nextInt(4), id));

        assertThat(affinity(asked)).isBetween(0.97 * before, before);
    }

    /** With as much of everything small as there is. */
    private static Asked leaning(int people, int seed) {
        Random random = new Random(seed);
        List<String> zones = List.of("Europe/Paris", "Asia/Tokyo", "America/Lima", "Pacific/Kiritimati");
        Asked asked = Asked.of(Crowd.drawn(people, seed).stream()
                .map(one -> one.worksFor("Company " + random.nextInt(3)).livesIn(zones.get(random.nextInt(4))))
                .toList());
        asked.connected = Connected.values()[seed % 3];
        asked.company = Company.values()[seed % 2];
        asked.connections.addAll(asked.drawnPairs(random, 0.2));
        for (String id : asked.present) {
            asked.hasBeenIn(random.nextInt(6), id);
            asked.people
                    .get(id)
                    .interests()
                    .forEach(word -> asked.tastes.put(
                            asked.present.get(random.nextInt(people)),
                            new Taste(Map.of(word, 2 * random.nextDouble() - 1))));
        }
        return asked;
    }

    private static List<Someone> four() {
        return List.of(someone("ada"), someone("bob"), someone("cyd"), someone("dan"));
    }

    private static Floor floor(Consumer<Asked> more, Someone... people) {
        Asked asked = Asked.of(people);
        more.accept(asked);
        return Floor.of(asked.task());
    }

    private static double affinity(Asked asked) {
        return asked.pair().rooms().stream().mapToDouble(PairedRoom::affinity).sum();
    }

    private static List<List<String>> members(Asked asked) {
        return asked.pair().rooms().stream().map(PairedRoom::members).toList();
    }
}
