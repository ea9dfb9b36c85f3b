package dev.rapport.session.live;

import dev.rapport.events.RoundEvent.HelpAsked;
import dev.rapport.events.RoundEvent.HelpOver;
import dev.rapport.events.RoundEvent.SaidToRoom;
import dev.rapport.session.live.Telling.Told;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.schedule.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told to some of the followers only: a word to one room, and who asks the organiser to come. */
final class ToSome {
    private ToSome() {}

    /** @param room of the follower */
    static List<Told> of(SaidToRoom said, @Nullable RoomView room) {
        return room != null && room.id().equals(said.roomId())
                ? List.of(
                        new Told("announcement", Map.of("text", said.text(), "at", said.at(), "roomId", said.roomId())))
                : List.of();
    }

    static List<Told> of(HelpAsked asked, Session session, String viewer) {
        return isFor(asked.attendeeId(), session, viewer)
                ? List.of(new Told(
                        "help",
                        Map.of(
                                "roomId", asked.roomId(),
                                "attendeeId", asked.attendeeId(),
                                "waiting", true,
                                "at", asked.at())))
                : List.of();
    }

    static List<Told> of(HelpOver over, Session session, String viewer) {
        return isFor(over.attendeeId(), session, viewer)
                ? List.of(new Told(
                        "help",
                        Map.of(
                                "roomId", over.roomId(),
                                "attendeeId", over.attendeeId(),
                                "waiting", false,
                                "answered", over.answered(),
                                "at", over.at())))
                : List.of();
    }

    /** For organisers, and for whoever asked. */
    private static boolean isFor(String attendeeId, Session session, String viewer) {
        return attendeeId.equals(viewer) || session.isSteeredBy(viewer);
    }
}
