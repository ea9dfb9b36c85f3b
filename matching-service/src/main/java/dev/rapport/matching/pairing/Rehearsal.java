package dev.rapport.matching.pairing;

import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.ProfileEvent.Price;
import dev.rapport.events.ProfileEvent.Terms;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.pairing.PairingTask.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two rounds of an invented crowd. The first that a process pairs takes many times as long as those that follow, since
 * nothing has been compiled yet and names of languages are still to be read: that one had better be of nobody.
 */
public final class Rehearsal {
    /** More than {@link Candidates} looks at all pairs of, and odd. */
    private static final int PEOPLE = 501;

    private static final int ROUNDS = 2;
    private static final int WORDS = 120;
    private static final List<String> LANGUAGES = List.of("English", "Deutsch", "fr", "Español");

    private Rehearsal() {}

    /** Has the engine pair them; what becomes of them is of no interest. */
    public static void hold(PairingEngine engine) {
        Random random = new Random(1);
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> new Person(somebody(number, random), 0))
                .toList();
        List<Pair> met = new ArrayList<>();
        for (int left = ROUNDS; left > 0; left--) {
            engine.pair(task(people, left, met)).rooms().stream()
                    .map(room ->
                            new Pair(room.members().getFirst(), room.members().getLast()))
                    .forEach(met::add);
        }
    }

    private static PairingTask task(List<Person> people, int left, List<Pair> met) {
        PairingRules rules = new PairingRules(2, OddOneOut.TRIO, MatchingStyle.BALANCED);
        return new PairingTask(left, rules, left, people, List.of(), met, Set.of(), Set.of(), List.of(), Set.of());
    }

    private static Traits somebody(int number, Random random) {
        return new Traits(
                "somebody-" + number,
                words(random),
                words(random),
                words(random),
                List.of(LANGUAGES.getFirst(), LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
                new Terms(price(random), price(random)));
    }

    private static List<String> words(Random random) {
        return random.ints(3, 0, WORDS).mapToObj(word -> "topic" + word).toList();
    }

    private static Price price(Random random) {
        return new Price(BigDecimal.valueOf(40 + random.nextInt(60)), "EUR", Per.HOUR);
    }
}
