package dev.rapport.matching.pairing;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.affinity.Reasons;
import dev.rapport.matching.affinity.words.Languages;
import dev.rapport.matching.pairing.OpenRooms.Placed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses the way to seat people by how many there are and how large the rooms are, and tells the result in ids. */
final class StandardEngine implements PairingEngine {
    StandardEngine() {
        // Names of languages in other languages take a moment to load: not in the first round.
        Thread.startVirtualThread(() -> Languages.read("Deutsch"));
    }

    @Override
    public Pairing pair(PairingTask task) {
        Floor floor = Floor.of(task);
        Placed placed = OpenRooms.place(floor, seat(floor));
        Reasons reasons = new Reasons(floor.gathering(), floor::haveMet);
        List<PairedRoom> rooms = placed.rooms().stream()
                .map(members -> room(floor, reasons, members))
                .sorted(Comparator.comparing(room -> room.members().getFirst()))
                .toList();
        List<Join> joins = placed.joins().stream()
                .map(joined -> new Join(
                        floor.id(joined.person()), joined.roomId(), reasons.joining(joined.person(), joined.with())))
                .toList();
        return new Pairing(rooms, joins, placed.left().stream().map(floor::id).toList());
    }

    private static Seating seat(Floor floor) {
        if (floor.isOpen()) {
            return Patience.seat(floor);
        }
        if (floor.roomSize() == 2) {
            Optional<Seating> planned = Ahead.seat(floor);
            if (planned.isPresent()) {
                return withThirds(floor, planned.get());
            }
        } else {
            Optional<Seating> planned = TablesAhead.seat(floor);
            if (planned.isPresent()) {
                return planned.get();
            }
        }
        if (floor.size() <= Few.MOST) {
            return Few.seat(floor);
        }
        return Turns.taken(floor, floor.roomSize() > 2 ? Tables.seat(floor) : withThirds(floor, Pairs.seat(floor)));
    }

    private static Seating withThirds(Floor floor, Seating pairs) {
        return floor.trios() ? Thirds.seat(floor, pairs) : pairs;
    }

    private static PairedRoom room(Floor floor, Reasons reasons, int[] members) {
        boolean trio = floor.roomSize() == 2 && members.length == 3;
        int sorted = trio ? 2 : members.length;
        int[] ordered = IntStream.concat(
                        IntStream.of(members)
                                .limit(sorted)
                                .boxed()
                                .sorted(Comparator.comparing(floor::id))
                                .mapToInt(Integer::intValue),
                        IntStream.of(members).skip(sorted))
                .toArray();
        return new PairedRoom(
                IntStream.of(ordered).mapToObj(floor::id).toList(),
                reasons.among(ordered),
                floor.affinityWithin(ordered));
    }
}
