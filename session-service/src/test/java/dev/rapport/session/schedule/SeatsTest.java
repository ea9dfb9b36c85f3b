package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private static final Seats FULL = new Seats(List.of("ann", "bob"), List.of("cyd", "dan"));

    @Test
    void placesInTheWaitingListAreCountedFromOne() {
        assertThat(FULL.of("bob")).isEqualTo(new Seat.Taken());
        assertThat(FULL.of("cyd")).isEqualTo(new Seat.Waiting(1));
        assertThat(FULL.of("dan")).isEqualTo(new Seat.Waiting(2));
        assertThat(FULL.of("eve")).isEqualTo(new Seat.None());
    }

    @Test
    void whoWaitsLongestMovesUpToASeatThatIsGivenUp() {
        assertThat(FULL.without("ann").movedUp(2)).isEqualTo(new Seats(List.of("bob", "cyd"), List.of("dan")));
    }

    @Test
    void whoGivesUpWaitingFreesNoSeat() {
        assertThat(FULL.without("cyd").movedUp(2)).isEqualTo(new Seats(List.of("ann", "bob"), List.of("dan")));
    }

    @Test
    void newSeatsAreForThoseWhoWait() {
        assertThat(FULL.movedUp(3)).isEqualTo(new Seats(List.of("ann", "bob", "cyd"), List.of("dan")));
        assertThat(FULL.movedUp(9)).isEqualTo(new Seats(List.of("ann", "bob", "cyd", "dan"), List.of()));
    }

    @Test
    void whereSeatsWereTakenAwayNobodyMovesUpUntilThereIsRoom() {
        Seats crowded = new Seats(List.of("ann", "bob", "cyd"), List.of("dan"));

        assertThat(crowded.movedUp(2)).isEqualTo(crowded);
        assertThat(crowded.without("ann").movedUp(2)).isEqualTo(new Seats(List.of("bob", "cyd"), List.of("dan")));
    }

    @Test
    void whoHasNoSeatGivesNoneUp() {
        assertThat(FULL.without("eve").movedUp(2)).isEqualTo(FULL);
    }
}
