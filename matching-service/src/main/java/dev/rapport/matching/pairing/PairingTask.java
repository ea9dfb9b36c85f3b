package dev.rapport.matching.pairing;

import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.words.Thesaurus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
 * @param thesaurus what else means the same
 * @param waiting on an open floor how long people have waited and may; null in timed rounds
 * @param groups the group somebody is in, by attendee, for the rules about groups
 * @param background what else is known of them
 * @param soFar the mean affinity that somebody has had in this session so far, by attendee; whoever is not in it has had no
 *     round yet. Only counts where the rules ask for fairness
 * @param together who of those present are to have one room, by hand; empty where nobody is
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
        Thesaurus thesaurus,
        @Nullable Waiting waiting,
        Map<String, String> groups,
        Background background,
        Map<String, Double> soFar,
        List<String> together) {

    /** In timed rounds, with words alone, of people in no groups and with nothing behind them. */
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
                Thesaurus.NONE,
                null,
                Map.of(),
                Background.NONE,
                Map.of(),
                List.of());
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
        soFar = Map.copyOf(soFar);
        together = List.copyOf(together);
    }

    /** The same for all but some, who have a room. */
    PairingTask without(Set<String> placed) {
        return new PairingTask(
                seed,
                rules,
                roundsLeft,
                present.stream().filter(person -> !placed.contains(person.id())).toList(),
                open,
                met,
                blocked,
                passed,
                metBefore,
                reluctant,
                thesaurus,
                waiting,
                groups,
                background,
                soFar,
                List.of());
    }

    /** @param oddTurns how often they have already sat out or been the third of a trio in this session */
    public record Person(Traits traits, int oddTurns) {
        public String id() {
            return traits.attendeeId();
        }
    }

    /**
     * What an open floor adds: nobody has to be paired now.
     *
     * @param longest how long anybody waits for somebody better than is free
     * @param waited how long those present have waited
     * @param busy who is in a room now and may be free soon
     */
    public record Waiting(Duration longest, Map<String, Duration> waited, List<Traits> busy) {
        public Waiting {
            waited = Map.copyOf(waited);
            busy = List.copyOf(busy);
        }

        /** How much of the longest wait somebody has waited: 0 at the beginning, 1 or more when it is over. */
        double share(String attendeeId) {
            Duration sofar = waited.getOrDefault(attendeeId, Duration.ZERO);
            return longest.isZero() ? 1 : (double) sofar.toMillis() / longest.toMillis();
        }
    }

    /** A room of this round that somebody may join. */
    public record OpenRoom(String roomId, List<Traits> members) {
        public OpenRoom {
            members = List.copyOf(members);
        }
    }
}
