package dev.rapport.profile.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.profile.word.Words.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final List<List<String>> LISTS = List.of(
            List.of("Slow travel", "chess"),
            List.of("slow travel", "slow food", "Chess"),
            List.of("slow food", "chess", "My sister Ann"),
            List.of("CHESS"));

    @Test
    void areCountedWhateverTheirCaseAndMostUsedComesFirst() {
        assertThat(Words.beginning("", LISTS, 10))
                .containsExactly(new Word("chess", 4), new Word("Slow travel", 2), new Word("slow food", 2));
    }

    @Test
    void beginAsWasWritten() {
        assertThat(Words.beginning("SLOW F", LISTS, 10)).containsExactly(new Word("slow food", 2));
        assertThat(Words.beginning("travel", LISTS, 10)).isEmpty();
    }

    @Test
    void ofOnePersonOnlyAreToldNobody() {
        assertThat(Words.beginning("my", LISTS, 10)).isEmpty();
    }

    @Test
    void areNoMoreThanWereAskedFor() {
        assertThat(Words.beginning("", LISTS, 1)).hasSize(1);
    }
}
