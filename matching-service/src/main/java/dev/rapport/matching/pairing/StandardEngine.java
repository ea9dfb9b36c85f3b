package dev.rapport.matching.pairing;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.matching.affinity.Reasons;
import dev.rapport.matching.pairing.OpenRooms.Joined;
import dev.rapport.matching.pairing.OpenRooms.Placed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chooses the way to seat people by how many there are and how large the rooms are, and tells the result in ids. */
final class StandardEngine implements PairingEngine {
    /** An affinity that is told for each member is told in as many parts of 1. */
    private static final double FINE = 10_000;

    @Override
    public Pairing pair(PairingTask task) {
        Floor floor = Floor.of(task);
        return task.together().isEmpty()
                ? told(floor, placed(floor))
                : ByHand.room(floor, task.together())
                        .map(together -> told(floor, around(floor, together, task)))
                        .orElse(Pairing.UNCHANGED);
    }

    private static Placed placed(Floor floor) {
        return OpenRooms.place(floor, seat(floor));
    }

    /** Everybody else is placed around a room that has been decided. */
    private static Placed around(Floor floor, int[] room, PairingTask task) {
        Set<String> decided = IntStream.of(room).mapToObj(floor::id).collect(Collectors.toSet());
        Floor others = Floor.of(task.without(decided));
        return placed(others).numbered(others::id, floor).with(room);
    }

    private static Pairing told(Floor floor, Placed placed) {
        Reasons reasons = new Reasons(floor.gathering(), floor::haveMet);
        List<PairedRoom> rooms = placed.rooms().stream()
                .map(members -> room(floor, reasons, members))
                .sorted(Comparator.comparing(room -> room.members().getFirst()))
                .toList();
        List<Join> joins = placed.joins().stream()
                .map(joined -> join(floor, reasons, joined))
                .toList();
        return new Pairing(rooms, joins, placed.left().stream().map(floor::id).toList(), Chance.of(floor));
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
        double[] affinities = floor.affinitiesWithin(ordered);
        return new PairedRoom(
                IntStream.of(ordered).mapToObj(floor::id).toList(),
                reasons.among(ordered),
                Arrays.stream(affinities).average().orElse(0),
                ordered.length == 2 ? null : byId(floor, ordered, affinities));
    }

    private static Join join(Floor floor, Reasons reasons, Joined joined) {
        int[] then = IntStream.concat(IntStream.of(joined.with()), IntStream.of(joined.person()))
                .toArray();
        return new Join(
                floor.id(joined.person()),
                joined.roomId(),
                reasons.joining(joined.person(), joined.with()),
                byId(floor, then, floor.affinitiesWithin(then)));
    }

    private static Map<String, Double> byId(Floor floor, int[] members, double[] affinities) {
        return IntStream.range(0, members.length)
                .boxed()
                .collect(Collectors.toMap(
                        i -> floor.id(members[i]),
                        i -> Math.rint(affinities[i] * FINE) / FINE,
                        (a, b) -> a,
                        TreeMap::new));
    }
}
