package dev.rapport.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.live.Telling.Told;
import dev.rapport.session.room.AnyRoom;
import dev.rapport.session.room.RoomViews.RoomView;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void tellsEverybodyOfTheirRoomBeforeItOpensAndAsItDoes() {
        List<Told> told = new ArrayList<>();

        Rehearsal.hold(AnyRoom.views()::of, told::add, UnaryOperator.identity(), Clock.systemUTC());

        assertThat(told.subList(0, 4))
                .extracting(Told::event)
                .containsExactly("pairing-preview", "room", "pairing-preview", "room");
        assertThat(told)
                .hasSize(4 * 2 * 500)
                .extracting(event -> (RoomView) event.data())
                .allSatisfy(room -> {
                    assertThat(room.partners()).hasSize(1);
                    assertThat(room.reasons()).hasSize(3);
                });
    }
}
