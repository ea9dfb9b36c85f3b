package dev.rapport.matching.pairing;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.PairedRoom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody comes while a round is running. */
class OpenRoomsTest {

    @Test
    void takeTheLateOneWhereTheyFitBest() {
        Asked asked = Asked.of(
                        someone("late").likes("jazz"),
                        someone("a").likes("chess"),
                        someone("b").likes("chess"),
                        someone("c").likes("jazz"),
                        someone("d").likes("tea"))
                .open("one", "a", "b")
                .open("two", "c", "d");

        Join join = theJoin(asked);

        assertThat(join.roomId()).isEqualTo("two");
        assertThat(join.reasons()).extracting(reason -> reason.kind()).containsExactly(Kind.COMMON_GROUND);
    }

    @Test
    void takeTheLateOneWhereNobodyKnowsThemYet() {
        Asked asked = Asked.of(
                        someone("late").likes("jazz"),
                        someone("a").likes("chess"),
                        someone("b").likes("chess"),
                        someone("c").likes("jazz"),
                        someone("d").likes("jazz"))
                .open("one", "a", "b")
                .open("two", "c", "d")
                .met("late", "c");

        assertThat(theJoin(asked).roomId()).isEqualTo("one");
    }

    @Test
    void doNotTakeWhomSomebodyInsideKeepsAway() {
        Asked asked = Asked.of(someone("late"), someone("a"), someone("b"), someone("c"), someone("d"))
                .open("one", "a", "b")
                .open("two", "c", "d")
                .blocked("b", "late")
                .passed("late", "c");

        Pairing pairing = asked.pair();

        assertThat(pairing.joins()).isEmpty();
        assertThat(pairing.sittingOut()).containsExactly("late");
    }

    @Test
    void doNotTakeWhoCannotTalkWithEverybodyInside() {
        Asked asked = Asked.of(
                        someone("late").speaks("de"),
                        someone("a").speaks("en", "de"),
                        someone("b").speaks("en"))
                .open("one", "a", "b");

        assertThat(asked.pair().sittingOut()).containsExactly("late");
    }

    @Test
    void areForThoseWhoFoundNobody() {
        Asked asked = Asked.of(someone("late1"), someone("late2"), someone("late3"), someone("a"), someone("b"))
                .open("one", "a", "b")
                .sittingOut();

        Pairing pairing = asked.pair();

        assertThat(pairing.rooms()).hasSize(1);
        assertThat(pairing.joins()).hasSize(1);
        assertThat(pairing.sittingOut()).isEmpty();
        Rooms.assertSound(asked, pairing);
    }

    @Test
    void makeNoMoreThanATrioOfAPair() {
        Asked asked = Asked.of(someone("late1"), someone("late2"), someone("a"), someone("b"))
                .open("one", "a", "b")
                .blocked("late1", "late2");

        Pairing pairing = asked.pair();

        assertThat(pairing.joins()).hasSize(1);
        assertThat(pairing.sittingOut()).hasSize(1);
    }

    @Test
    void fillTablesUpToTheirSize() {
        Asked asked = Asked.of(someone("late1"), someone("late2"), someone("a"), someone("b"), someone("c"))
                .roomsOf(4)
                .open("one", "a", "b", "c")
                .blocked("late1", "late2");

        assertThat(asked.pair().joins()).hasSize(1);
    }

    @Test
    void areNotNeededByTwoWhoComeLateTogether() {
        Asked asked = Asked.of(someone("late1"), someone("late2"), someone("a"), someone("b"))
                .open("one", "a", "b");

        Pairing pairing = asked.pair();

        assertThat(pairing.rooms()).extracting(PairedRoom::members).containsExactly(List.of("late1", "late2"));
        assertThat(pairing.joins()).isEmpty();
    }

    private static Join theJoin(Asked asked) {
        Pairing pairing = asked.pair();
        Rooms.assertSound(asked, pairing);
        assertThat(pairing.joins()).hasSize(1);
        return pairing.joins().getFirst();
    }
}
