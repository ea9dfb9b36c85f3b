package dev.rapport.session.room;

import static dev.rapport.session.schedule.Plans.HOUR;

import dev.rapport.session.room.P2pMedia.Media;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.round.RoomId;
import java.util.List;

/** A room as somebody sees it of whom nothing matters but that they are in it. */
public final class AnyRoom {
    private AnyRoom() {}

    /** For a minute. */
    public static RoomView open(RoomId id) {
        return new RoomView(
                id.toString(),
                id.round(),
                "open",
                HOUR,
                HOUR.plusSeconds(60),
                HOUR,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Media("p2p", List.of(), ""),
                2);
    }
}
