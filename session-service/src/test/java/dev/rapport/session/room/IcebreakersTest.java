package dev.rapport.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.session.room.Icebreakers.Icebreaker;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IcebreakersTest {
    private static final Reason CHESS = new Reason(Kind.COMMON_GROUND, "ann", "bob", "chess", "chess", 0);
    private static final Reason TAXES = new Reason(Kind.OFFER, "ann", "bob", "bookkeeping", "tax help", 0);
    private static final Reason ENGLISH = new Reason(Kind.LANGUAGE, "ann", "bob", "en", "en", 9);
    private static final Reason NEW_FACE = new Reason(Kind.NEW_FACE, "ann", "bob", "", "", 0);

    @Test
    void areThreeAndAllDifferentWhateverTheReasons() {
        for (List<Reason> reasons : List.of(
                List.<Reason>of(), List.of(NEW_FACE), List.of(CHESS, TAXES, ENGLISH), List.of(CHESS, CHESS, CHESS))) {
            IntStream.range(0, 50)
                    .mapToObj(room -> Icebreakers.of("room-" + room, reasons))
                    .forEach(three -> assertThat(three).hasSize(3).doesNotHaveDuplicates());
        }
    }

    @Test
    void areMadeOfWhyTheTwoWerePaired() {
        List<String> three = Icebreakers.of("evening-1-0-0", List.of(CHESS, TAXES, ENGLISH)).stream()
                .map(Icebreaker::text)
                .toList();

        assertThat(three.get(0)).contains("“chess”");
        assertThat(three.get(1)).contains("“bookkeeping”");
        assertThat(three.get(2)).containsAnyOf("“chess”", "“bookkeeping”");
    }

    @Test
    void areAllMadeOfTheOneReasonThereIs() {
        for (int room = 0; room < 50; room++) {
            assertThat(Icebreakers.of("room-" + room, List.of(ENGLISH, TAXES)))
                    .allMatch(question -> question.text().contains("“bookkeeping”")
                            && question.word().equals("bookkeeping"));
        }
    }

    @Test
    void areTheSameForEverybodyInARoomAndOftenOthersInAnother() {
        assertThat(Icebreakers.of("evening-1-0-0", List.of(CHESS)))
                .isEqualTo(Icebreakers.of("evening-1-0-0", List.of(CHESS)));
        Set<List<Icebreaker>> inTwentyRooms = IntStream.range(0, 20)
                .mapToObj(room -> Icebreakers.of("evening-1-0-" + room, List.of(CHESS)))
                .collect(Collectors.toSet());
        assertThat(inTwentyRooms).hasSizeGreaterThan(5);
    }

    @Test
    void areNotSpoiltByAPercentSignInAWord() {
        Reason percent = new Reason(Kind.COMMON_GROUND, "ann", "bob", "100 % cotton %s", "", 0);

        assertThat(Icebreakers.of("evening-1-0-0", List.of(percent)).getFirst().text())
                .contains("“100 % cotton %s”");
    }
}
