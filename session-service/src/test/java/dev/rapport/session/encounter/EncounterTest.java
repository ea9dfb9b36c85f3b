package dev.rapport.session.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.session.round.Room;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncounterTest {
    private static final Reason CHESS = new Reason(Kind.COMMON_GROUND, "ada", "bob", "chess", "chess", 0);
    private static final Reason JAZZ = new Reason(Kind.COMMON_GROUND, "bob", "ada", "jazz", "jazz", 0);
    private static final Reason OTHERS = new Reason(Kind.COMMON_GROUND, "bob", "cyd", "tea", "tea", 0);

    @Test
    void isWithEachWhoWasInARoomWithMeAndWithTheirReasonsOnly() {
        Room trio = over("evening-1-0-0", List.of(CHESS, OTHERS), List.of("ada", "bob", "cyd"));

        assertThat(Encounter.of("ada", List.of(trio)))
                .containsExactly(
                        new Encounter("bob", List.of("evening-1-0-0"), List.of(CHESS)),
                        new Encounter("cyd", List.of("evening-1-0-0"), List.of()));
    }

    @Test
    void twiceIsOneWithTheReasonsOfBoth() {
        Room first = over("evening-1-0-0", List.of(CHESS), List.of("ada", "bob"));
        Room second = over("evening-2-0-0", List.of(JAZZ, CHESS), List.of("ada", "bob"));

        assertThat(Encounter.of("bob", List.of(first, second)))
                .containsExactly(new Encounter("ada", List.of("evening-1-0-0", "evening-2-0-0"), List.of(CHESS, JAZZ)));
    }

    @Test
    void isWithThoseInMyOpenRoom() {
        Room open = room("evening-1-0-0", List.of(CHESS), List.of("ada", "bob"), true, List.of());

        assertThat(Encounter.of("ada", List.of(open)))
                .extracting(Encounter::attendeeId)
                .containsExactly("bob");
    }

    @Test
    void isNotWithWhoeverLeftBeforeICame() {
        Room room = room(
                "evening-1-0-0",
                List.of(),
                List.of("ada", "cyd"),
                false,
                List.of(List.of("ada", "bob"), List.of("ada", "cyd")));

        assertThat(Encounter.of("cyd", List.of(room)))
                .extracting(Encounter::attendeeId)
                .containsExactly("ada");
    }

    @Test
    void isNoneWhereNobodyMet() {
        Room noShow = room("evening-1-0-0", List.of(CHESS), List.of("ada", "bob"), false, List.of());

        assertThat(Encounter.of("ada", List.of(noShow))).isEmpty();
    }

    private static Room over(String id, List<Reason> reasons, List<String> members) {
        return room(id, reasons, members, false, List.of(members));
    }

    private static Room room(
            String id, List<Reason> reasons, List<String> members, boolean open, List<List<String>> met) {
        return new Room(id, 0, members, List.of(), reasons, 0.5, Map.of(), open, met, null);
    }
}
