package dev.rapport.matching.pairing;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody present goes: each is in exactly one of the three lists, or nobody in any where some were to be put
 * together who may not be.
 *
 * @param rooms members in order of their ids; in a trio made of an odd number the third, whose turn it was, comes last
 * @param joins who joins a room that was open
 * @param sittingOut who has no room
 * @param chance the mean affinity if rooms had been drawn by lot, 0 to 1; null where no two may share one
 */
public record Pairing(
        List<PairedRoom> rooms,
        List<Join> joins,
        List<String> sittingOut,
        @Nullable Double chance) {
    /** Everybody stays where they are. */
    static final Pairing UNCHANGED = new Pairing(List.of(), List.of(), List.of());

    /** Of which nothing more is said. */
    public Pairing(List<PairedRoom> rooms, List<Join> joins, List<String> sittingOut) {
        this(rooms, joins, sittingOut, null);
    }

    public Pairing {
        rooms = List.copyOf(rooms);
        joins = List.copyOf(joins);
        sittingOut = List.copyOf(sittingOut);
    }
}
