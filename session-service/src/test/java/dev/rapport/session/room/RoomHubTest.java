package dev.rapport.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.room.RoomHub.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RoomHubTest {
    private static final String ROOM = "evening-1-0-0";
    private static final String GOODBYE = "{\"type\":\"closed\"}";

    private final RoomHub hub = new RoomHub(new JsonMapper());

    @Test
    void greetsWithWhoIsHere() {
        hub.enter(ROOM, "ann");

        assertThat(heard(hub.enter(ROOM, "bob"))).first().asString().contains("\"here\":[\"ann\"]");
    }

    @Test
    void forgetsARoomWhenTheLastOneHasLeftIt() {
        Seat anns = hub.enter(ROOM, "ann");
        hub.noted(ROOM, "bob", true);

        assertThat(hub.leave(anns)).isTrue();
        assertThat(hub.hasRoomOf(ROOM)).as("bob is still there").isTrue();
        hub.noted(ROOM, "bob", false);

        assertThat(hub.hasRoomOf(ROOM)).isFalse();
    }

    @Test
    void forgetsARoomThatIsOverWhoeverIsNotedInItLate() {
        Seat anns = hub.enter(ROOM, "ann");
        hub.close(ROOM::equals);

        hub.noted(ROOM, "ann", true);
        hub.leave(anns);

        assertThat(hub.hasRoomOf(ROOM)).isFalse();
    }

    @Test
    void keepsARoomInWhichSomebodyHasAnotherSocket() {
        Seat first = hub.enter(ROOM, "ann");
        Seat second = hub.enter(ROOM, "ann");

        assertThat(hub.leave(first)).isFalse();
        assertThat(hub.hasRoomOf(ROOM)).isTrue();
        assertThat(hub.leave(second)).isTrue();
    }

    @Test
    void saysGoodbyeToSomebodyWhoseOtherSocketHasLeftSomewhereElse() {
        Seat anns = hub.enter(ROOM, "ann");
        hub.noted(ROOM, "ann", false);

        hub.close(ROOM::equals);

        assertThat(heard(anns)).endsWith(GOODBYE);
    }

    @Test
    void saysGoodbyeOnceAndNothingAfterIt() {
        Seat anns = hub.enter(ROOM, "ann");
        hub.enter(ROOM, "bob");
        hub.keepOnly(ROOM, Set.of("bob"));
        hub.deliver(ROOM, "bob", null, "{\"type\":\"chat\"}");
        anns.goodbye();

        assertThat(heard(anns)).hasSize(2).endsWith(GOODBYE);
        assertThat(anns.closed().toFuture()).as("cut off").isNotDone();
    }

    private static List<String> heard(Seat seat) {
        List<String> heard = new ArrayList<>();
        seat.messages().subscribe(heard::add);
        return heard;
    }
}
