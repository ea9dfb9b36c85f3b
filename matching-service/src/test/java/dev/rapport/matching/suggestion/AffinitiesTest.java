package dev.rapport.matching.suggestion;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.round.Standing;
import dev.rapport.matching.round.Standing.Had;
import dev.rapport.matching.suggestion.Affinities.Partner;
import dev.rapport.matching.suggestion.Affinities.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AffinitiesTest {
    private static final Someone ADA = someone("ada").likes("jazz", "moss");
    private static final Someone BOB = someone("bob").likes("jazz");
    private static final Someone CYD = someone("cyd").likes("jazz", "moss");
    private static final Someone DAN = someone("dan").likes("tea");

    @Test
    void whoHasHadLeastComesFirst() {
        Standing standing = standing(
                Map.of("ada", new Had(2, 0.6, 0), "bob", new Had(2, 0.2, 0), "cyd", new Had(2, 0.2, 1)), Set.of());

        assertThat(of(standing, ADA, BOB, CYD, DAN))
                .extracting(Person::attendeeId)
                .containsExactly("dan", "cyd", "bob", "ada");
        Person dan = of(standing, ADA, BOB, CYD, DAN).getFirst();
        assertThat(dan.mean()).as("before their first round").isNull();
        assertThat(of(standing, ADA, BOB, CYD, DAN).get(1))
                .extracting(Person::rounds, Person::satOut)
                .containsExactly(2, 1);
    }

    @Test
    void everybodysBestPartnersAreTheBestFirstAndWhetherTheyMet() {
        Person ada = person("ada", standing(Map.of(), Set.of(new Pair("ada", "bob"))), ADA, BOB, CYD, DAN);

        assertThat(ada.partners()).extracting(Partner::attendeeId).containsExactly("cyd", "bob");
        assertThat(ada.partners()).extracting(Partner::met).containsExactly(false, true);
        assertThat(ada.partners()).extracting(Partner::affinity).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(person("dan", standing(Map.of(), Set.of()), ADA, DAN).partners())
                .as("nothing in common")
                .isEmpty();
    }

    @Test
    void onlyAFewPartnersAreTold() {
        Someone[] many = Stream.iterate(0, i -> i + 1)
                .limit(9)
                .map(i -> someone("p" + i).likes("jazz"))
                .toArray(Someone[]::new);

        assertThat(of(standing(Map.of(), Set.of()), many))
                .allMatch(person -> person.partners().size() == Affinities.FEW);
    }

    @Test
    void whatSomebodyAsksMakesNoDifference() {
        Someone seeks = someone("seeks").seeks("bookkeeping").pays(10, "EUR", Per.HOUR);
        Someone cheap = someone("offers").offers("bookkeeping").asks(5, "EUR", Per.HOUR);
        Someone dear = someone("offers").offers("bookkeeping").asks(500, "EUR", Per.HOUR);
        Standing standing = standing(Map.of(), Set.of());

        assertThat(of(standing, seeks, cheap)).isEqualTo(of(standing, seeks, dear));
        assertThat(of(standing, seeks, dear).getFirst().partners()).hasSize(1);
    }

    @Test
    void whoCannotTalkIsNoPartner() {
        assertThat(of(standing(Map.of(), Set.of()), ADA.speaks("en"), CYD.speaks("de")))
                .allMatch(person -> person.partners().isEmpty());
    }

    private static Standing standing(Map<String, Had> had, Set<Pair> met) {
        return new Standing(had, met, Weights.of(MatchingStyle.BALANCED));
    }

    private static Person person(String id, Standing standing, Someone... people) {
        return of(standing, people).stream()
                .filter(person -> person.attendeeId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Person> of(Standing standing, Someone... people) {
        return Affinities.of(Stream.of(people).map(Someone::traits).toList(), standing, Thesaurus.NONE, 100);
    }
}
