package dev.rapport.matching.pairing;

import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Traits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a pairing depends on. The order of lists makes no difference; ids that are not present are ignored.
 *
 * @param seed decides between equals
 * @param roundsLeft how many rounds of the session are still to come, this one included
 * @param present who is to be placed
 * @param open rooms that may be joined by those who are left over
 * @param met who has met in this session, once for each time they did
 * @param blocked pairs who never share a room, whoever blocked whom
 * @param passed pairs who do not share a room in this session because one of them passed
 * @param metBefore who has met in earlier sessions, once for each of these
 * @param reluctant pairs of whom one would rather not meet the other again
 * @param groups the group somebody is in, by attendee, for the rules about groups
 * @param background what else is known of them
 */
public record PairingTask(
        long seed,
        PairingRules rules,
        int roundsLeft,
        List<Person> present,
        List<OpenRoom> open,
        List<Pair> met,
        Set<Pair> blocked,
        Set<Pair> passed,
        List<Pair> metBefore,
        Set<Pair> reluctant,
        Map<String, String> groups,
        Background background) {

    /** Of people in no groups and with nothing behind them. */
    public PairingTask(
            long seed,
            PairingRules rules,
            int roundsLeft,
            List<Person> present,
            List<OpenRoom> open,
            List<Pair> met,
            Set<Pair> blocked,
            Set<Pair> passed,
            List<Pair> metBefore,
            Set<Pair> reluctant) {
        this(
                seed,
                rules,
                roundsLeft,
                present,
                open,
                met,
                blocked,
                passed,
                metBefore,
                reluctant,
                Map.of(),
                Background.NONE);
    }

    public PairingTask {
        present = List.copyOf(present);
        open = List.copyOf(open);
        met = List.copyOf(met);
        blocked = Set.copyOf(blocked);
        passed = Set.copyOf(passed);
        metBefore = List.copyOf(metBefore);
        reluctant = Set.copyOf(reluctant);
        groups = Map.copyOf(groups);
    }

    /** @param oddTurns how often they have already sat out or been the third of a trio in this session */
    public record Person(Traits traits, int oddTurns) {
        public String id() {
            return traits.attendeeId();
        }
    }

    /** A room of this round that somebody may join. */
    public record OpenRoom(String roomId, List<Traits> members) {
        public OpenRoom {
            members = List.copyOf(members);
        }
    }
}
