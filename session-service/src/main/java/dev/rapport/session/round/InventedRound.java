package dev.rapport.session.round;

import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The first round of a session that is not held: called, answered, placed and kept as any other, but nowhere. */
public final class InventedRound {
    private InventedRound() {}

    /**
     * @param people in pairs, each with the next; of an even number
     * @param again gives the same back as it is once it has been on a topic or in the store
     */
    public static Round of(Session session, List<String> people, UnaryOperator<Object> again, Instant startsAt) {
        Round called = Calling.round(session.id(), 1, session.plan(), people, null, startsAt)
                .state();
        RoomsPaired answer = (RoomsPaired) again.apply(answer(session, people));
        Round placed = Placing.rooms(called, answer, (one, other) -> false, startsAt)
                .orElseThrow()
                .state();
        return (Round) again.apply(placed);
    }

    private static RoomsPaired answer(Session session, List<String> people) {
        List<PairedRoom> rooms = IntStream.range(0, people.size() / 2)
                .mapToObj(number -> room(people.get(2 * number), people.get(2 * number + 1)))
                .toList();
        return new RoomsPaired(session.id(), 1, 0, 0, 1, rooms, List.of(), List.of());
    }

    private static PairedRoom room(String one, String other) {
        return new PairedRoom(
                List.of(one, other),
                List.of(
                        new Reason(Kind.OFFER, one, other, "bookkeeping", "book-keeping", 0),
                        new Reason(Kind.COMMON_GROUND, other, one, "hiking", "hiking", 2),
                        new Reason(Kind.LANGUAGE, one, other, "en", "en", 9)),
                0.7);
    }
}
