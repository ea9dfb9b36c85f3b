package dev.rapport.matching.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.matching.NearTo;
import dev.rapport.matching.RunningMatchingService;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.affinity.words.Words;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Phrases are learned from profiles, kept, and asked for by others; nobody waits for it. */
class LearningTest extends RunningMatchingService {
    private static final Supplier<EmbeddingClient> NO_MODEL = () -> {
        throw new IllegalStateException("no model for this machine");
    };

    @Autowired
    ThesaurusStore thesaurus;

    @Autowired
    MeaningStore meanings;

    @Autowired
    DocumentStores stores;

    @Test
    void learnsWhatPhrasesMeanWhenAProfileChanges() {
        Someone one = somebody().offers("dog training");
        Someone other = somebody().seeks("teaching my puppy to behave");

        tellProfiles(one, other);

        await().untilAsserted(() -> assertThat(near(thesaurus, one, other)).isNotEmpty());
    }

    @Test
    void knowsWhatAnotherInstanceHasLearnedWithoutAModelOfItsOwn() {
        Someone one = somebody().likes("home brewing");
        Someone other = somebody().likes("making my own beer");
        tellProfiles(one, other);
        await().untilAsserted(() -> assertThat(near(thesaurus, one, other)).isNotEmpty());

        try (ThesaurusStore elsewhere = new ThesaurusStore(meanings, NO_MODEL)) {
            assertThat(near(elsewhere, one, other)).isNotEmpty();
        }
    }

    @Test
    void keepsOfWhatItCannotReadThatItCannot() {
        Someone one = somebody().likes("валяние шерсти");

        tellProfiles(one);

        await().untilAsserted(() -> assertThat(now(meanings.of(
                        List.of(Words.phrase("валяние шерсти")), EmbeddingClient.Model.OF_THE_HOUSE.name())))
                .containsValue(Meaning.NONE));
    }

    @Test
    void leavesEverythingToTheWordsWhereThereIsNoModel() {
        Someone one = somebody().likes("unheard-of hobby " + newId());

        try (ThesaurusStore without = new ThesaurusStore(meanings, NO_MODEL)) {
            without.learn(one.traits());

            assertThat(now(without.of(List.of(one.traits())))).isSameAs(Thesaurus.NONE);
        }
    }

    @Test
    void doesNotWaitLongForAStoreThatDoesNotAnswer() {
        MeaningStore silent = new MeaningStore(stores) {
            @Override
            Mono<Map<String, Meaning>> of(Collection<String> phrases, String model) {
                return Mono.never();
            }
        };

        try (ThesaurusStore slow = new ThesaurusStore(silent, NO_MODEL)) {
            List<Traits> people = List.of(somebody().likes("beekeeping").traits());

            assertThat(slow.of(people).blockOptional(Duration.ofSeconds(5))).containsSame(Thesaurus.NONE);
        }
    }

    private static List<String> near(ThesaurusStore thesaurus, Someone one, Someone other) {
        String phrase = Words.phrase(one.traits().texts().findFirst().orElseThrow());
        return NearTo.phrase(phrase, now(thesaurus.of(List.of(one.traits(), other.traits()))));
    }
}
