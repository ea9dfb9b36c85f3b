package dev.rapport.matching.pairing;

import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.PairedRoom;
import java.util.List;

/**
 * Where everybody present goes: each is in exactly one of the three lists.
 *
 * @param rooms members in order of their ids; in a trio made of an odd number the third, whose turn it was, comes last
 * @param joins who joins a room that was open
 * @param sittingOut who has no room
 */
public record Pairing(List<PairedRoom> rooms, List<Join> joins, List<String> sittingOut) {
    public Pairing {
        rooms = List.copyOf(rooms);
        joins = List.copyOf(joins);
        sittingOut = List.copyOf(sittingOut);
    }
}
