package dev.rapport.matching.pairing;

import dev.rapport.matching.affinity.Gathering;
import dev.rapport.matching.pairing.graph.Adjacency;
import java.util.stream.IntStream;

/** Who may share a room: nobody with whom they have no language in common or who is kept apart from them, whatever it is worth. */
final class Sharing {
    private final Gathering gathering;
    private final Bonds apart;
    private final Groups groups;
    private final Adjacency acceptable;

    private Sharing(Gathering gathering, Bonds apart, Groups groups, Adjacency acceptable) {
        this.gathering = gathering;
        this.apart = apart;
        this.groups = groups;
        this.acceptable = acceptable;
    }

    /** @param apart pairs who never share a room */
    Sharing(Gathering gathering, Bonds apart, Groups groups) {
        this(gathering, apart, groups, (a, b) -> true);
    }

    /** As this, but fewer may have a room to themselves. */
    Sharing where(Adjacency acceptable) {
        return new Sharing(gathering, apart, groups, acceptable);
    }

    /** Whether two may have a room to themselves. */
    boolean allowed(int a, int b) {
        return mayShare(a, b) && groups.suit(a, b) && acceptable.joined(a, b);
    }

    /** Whether two may be in one room, with others who make it right where they may not be alone. */
    boolean mayShare(int a, int b) {
        return apart.times(a, b) == 0 && mightBeDrawn(a, b, false);
    }

    /** Whether a draw by languages and groups might put two together, which knows nothing of who wants to see whom. */
    boolean mightBeDrawn(int a, int b, boolean alone) {
        return a != b && gathering.understand(a, b) && (alone ? groups.suit(a, b) : !groups.apart(a, b));
    }

    /** Whether somebody may come into a room of these. */
    boolean allowedWithAll(int person, int[] members) {
        for (int member : members) {
            if (!mayShare(person, member)) {
                return false;
            }
        }
        return !groups.isLost(person, members);
    }

    /** Whether these may have a room to themselves: of two, or of more. */
    boolean allowedTogether(int[] members) {
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!mayShare(members[i], members[j])) {
                    return false;
                }
            }
        }
        return IntStream.of(members).noneMatch(person -> groups.isLost(person, members));
    }

    /** What is against somebody in a room: members they may not share it with, and that they miss whom they are to meet. */
    int conflicts(int person, int[] members) {
        int conflicts = groups.isLost(person, members) ? 1 : 0;
        for (int member : members) {
            conflicts += member != person && !mayShare(person, member) ? 1 : 0;
        }
        return conflicts;
    }
}
