package dev.rapport.session.report;

import dev.rapport.session.round.Room;
import dev.rapport.session.round.Round;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A round whose rooms have opened, as far as a report goes.
 *
 * @param endsAt null while it lasts
 * @param openFloor whether people have one room after another in it
 * @param rooms all it has and had, those of a repair behind those they came after
 * @param sittingOut for whom there was no room in the end
 * @param chance the mean affinity if its rooms had been drawn by lot; null where that is not known
 */
record Held(
        int number,
        Instant startsAt,
        @Nullable Instant endsAt,
        boolean openFloor,
        List<Room> rooms,
        List<String> sittingOut,
        @Nullable Double chance) {

    /**
     * Empty where its rooms have not opened.
     *
     * @param round with all of its rooms
     */
    static Optional<Held> of(Session session, Round round) {
        return round.ran() == null
                ? session.openedAt(round.number()).map(startsAt -> of(round, startsAt, null))
                : Optional.of(of(round, round.ran().startsAt(), round.ran().endsAt()));
    }

    private static Held of(Round round, Instant startsAt, @Nullable Instant endsAt) {
        boolean openFloor = round.isOpenFloor();
        // On an open floor whoever has no room waits for one.
        return new Held(
                round.number(),
                startsAt,
                endsAt,
                openFloor,
                round.rooms(),
                openFloor ? List.of() : round.sittingOut(),
                round.chance());
    }

    /** Everybody who was in a room with others. */
    static Set<String> people(List<Held> rounds) {
        return rounds.stream()
                .flatMap(round -> round.rooms().stream())
                .flatMap(room -> room.together().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
