package dev.rapport.matching.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.matching.Crowd;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Alike;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.affinity.words.Words;
import dev.rapport.matching.meaning.EmbeddingClient.Model;
import dev.rapport.matching.meaning.LabelledPairs.Pair;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model as it is used, on pairs judged by hand. */
class UnderstandingTest {
    private static EmbeddingClient model;
    private static Surroundings surroundings;

    @BeforeAll
    static void load() {
        model = EmbeddingClient.load(Model.OF_THE_HOUSE);
        surroundings = Surroundings.of(Words.subjects(), model::embed);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void addsManyTruePairsToThoseOfTheWordsAndHardlyAWrongOne() {
        List<Pair> told = LabelledPairs.all().stream()
                .filter(pair ->
                        !nearOnes(Set.of(pair.one()), Set.of(pair.other())).isEmpty())
                .toList();

        assertThat(told.stream().filter(Pair::related)).hasSizeGreaterThan(30);
        assertThat(told.stream().filter(pair -> !pair.related())).hasSizeLessThan(2);
    }

    /** Whoever changes model, threshold or synonyms reads what this prints on failure: each may be told as a reason. */
    @Test
    void joinsInTheDemoOnlyWhatAPersonWouldJoin() {
        Set<String> interests = texts(Someone::interests);
        Set<String> offered = texts(Someone::offered);
        Set<String> sought = texts(Someone::sought);
        Set<String> told = new TreeSet<>();
        told.addAll(nearOnes(interests, interests));
        told.addAll(nearOnes(offered, sought));

        assertThat(told)
                .contains("podcasts ~ radio", "brand identity ~ logo design")
                .allMatch(pair -> Alike.are(pair.split(" ~ ")[0], pair.split(" ~ ")[1]));
    }

    private static Set<String> texts(Function<Someone, List<String>> list) {
        return Crowd.ofTheDemo().stream()
                .flatMap(one -> list.apply(one).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> nearOnes(Set<String> from, Set<String> to) {
        NearPhrases near = new NearPhrases(10_000);
        Stream.of(from, to)
                .flatMap(Set::stream)
                .forEach(text -> near.add(Words.phrase(text), meaning(Words.reading(text))));
        Set<String> told = new TreeSet<>();
        for (String one : from) {
            for (String other : to) {
                Thesaurus both = near.among(Set.copyOf(List.of(Words.phrase(one), Words.phrase(other))));
                if (both.phrases().size() == 2 && both.near(0).length > 0) {
                    told.add(one + " ~ " + other);
                }
            }
        }
        return told;
    }

    private static Meaning meaning(String reading) {
        if (!model.understands(reading)) {
            return Meaning.NONE;
        }
        float[] embedding = model.embed(reading);
        return Meaning.of(embedding, surroundings.crowding(embedding));
    }
}
