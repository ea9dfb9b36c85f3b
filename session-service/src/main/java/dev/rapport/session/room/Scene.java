package dev.rapport.session.room;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.session.round.Room;
import dev.rapport.session.round.Round;
import dev.rapport.session.schedule.Phase;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Session;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One moment of a session with everything needed to show it to anybody: read once, shown to all.
 *
 * @param registered how many seats are taken
 * @param round the round that is running or can be looked at; null before there is one
 * @param cards of all who are in its rooms
 * @param rooms by who is in them, open or coming
 */
public record Scene(
        Session session, int registered, @Nullable Round round, Map<String, Card> cards, Map<String, Room> rooms) {

    public Scene(Session session, int registered, @Nullable Round round, Map<String, Card> cards) {
        this(session, registered, round, cards, round == null || session.isOver() ? Map.of() : round.roomsByMember());
    }

    /** The room of somebody, open or coming. */
    public Optional<Room> roomOf(String attendeeId) {
        return Optional.ofNullable(rooms.get(attendeeId));
    }

    /** Whether a card of somebody in a room is still on its way. */
    public boolean lacksCards() {
        return round != null
                && !round.isOver()
                && round.rooms().stream()
                        .flatMap(room -> room.members().stream())
                        .anyMatch(member -> !cards.containsKey(member));
    }

    /** Whether the rooms of {@link #round} are open, or can only be looked at. */
    public boolean isOpen() {
        return isOpen(session.phase());
    }

    private static boolean isOpen(Phase phase) {
        return switch (phase) {
            case InRound _ -> true;
            case Paused(Phase held, var _) -> isOpen(held);
            case Break _, Phase.Scheduled _, Phase.Ended _, Phase.Cancelled _ -> false;
        };
    }
}
