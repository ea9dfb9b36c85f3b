package dev.rapport.matching.affinity.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {

    /** Reading the file refuses a name in two groups, a group of one and a missing name: see below. */
    @Test
    void hasSomeHundredGroupsInGoodOrder() {
        assertThat(Synonyms.ofTheHouse().subjects()).hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @CsvSource({
        "ML, machine learning",
        "ML engineer, Machine-Learning Engineer",
        "k8s, Kubernetes",
        "SEO for shops, search engine optimization for shops",
        "bookkeeper, Buchhaltung",
        "comptabilité pour indépendants, bookkeeping for freelancers",
        "senderismo, Wandern",
        "randonnées, hiking",
        "机器学习工程师, machine learning engineer",
        "colour theory, color theory",
        "jeux de société, board games",
        "juegos de mesa, Brettspiele",
        "D&D, role-playing games",
        "dog trainer, puppy training",
    })
    void readsNamesOfOneThingAsTheSamePhrase(String one, String other) {
        assertThat(Words.phrase(one)).isEqualTo(Words.phrase(other)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "public speaking practice, conversation practice",
        "repair café, coffee",
        "pain relief, bread",
        "reading novels, reading books",
        "sea swimming, swimming",
        "gift wrapping, poison",
    })
    void leavesApartWhatOnlyLooksLikeIt(String one, String other) {
        assertThat(Words.phrase(one)).isNotEqualTo(Words.phrase(other));
    }

    @Test
    void takesTheLongestNameThatBeginsAtAWord() {
        Synonyms synonyms = Synonyms.read(List.of("# games", "game, play", "", "theatre, play house"));

        assertThat(synonyms.replace(List.of("play", "house", "play"))).containsExactly("theatre", "game");
    }

    @Test
    void findsNamesWhereNoSpacesAreWritten() {
        Synonyms synonyms = Synonyms.read(List.of("music, 音乐", "teaching, 教学"));

        assertThat(synonyms.replace(List.of("学音乐教学法"))).containsExactly("学", "music", "teaching", "法");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cooking", "cooking, ", "cooking, , baking"})
    void refusesAGroupThatIsNotOne(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synonyms.read(List.of(line)))
                .withMessageContaining(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baking, Cooking", "cafés, cafe", "boxes, box"})
    void refusesANameThatStandsThereAlready(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synonyms.read(List.of("cooking, Kochen", line)))
                .withMessageContaining("already")
                .withMessageContaining(line);
    }
}
