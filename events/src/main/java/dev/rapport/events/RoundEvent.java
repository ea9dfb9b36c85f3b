package dev.rapport.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What session-service tells about the rounds of a session, in order: one session is one key. */
public sealed interface RoundEvent extends Event {
    String sessionId();

    @Override
    default String topic() {
        return Topics.ROUNDS;
    }

    @Override
    default String key() {
        return sessionId();
    }

    /**
     * A pairing is asked for. Wave 0 pairs everybody for the round; later waves repair it for the few who came late,
     * were left alone or passed.
     *
     * @param round counted from 1
     * @param wave counted from 0 in its round; session, round and wave name a pairing once and for all
     * @param roundsLeft how many rounds the session has from this one on, this one included; null from a version
     *     that did not say
     * @param seed decides between equals, so that the same message gives the same pairing
     * @param present who is to be placed
     * @param open rooms of this round that one more person may join when the numbers are odd
     * @param passed pairs who are not to meet in this session because one of them passed
     * @param busy on an open floor who is in a room now and may be free soon; null in timed rounds
     * @param wanted what an organiser wants of a round whose rooms are known and not open yet; null where nothing
     */
    record RoundDue(
            String sessionId,
            int round,
            int wave,
            @Nullable Integer roundsLeft,
            long seed,
            PairingRules rules,
            List<Present> present,
            List<OpenRoom> open,
            List<Passed> passed,
            @Nullable List<String> busy,
            @Nullable Wanted wanted)
            implements RoundEvent {
        /** In timed rounds, with nothing wanted. */
        public RoundDue(
                String sessionId,
                int round,
                int wave,
                @Nullable Integer roundsLeft,
                long seed,
                PairingRules rules,
                List<Present> present,
                List<OpenRoom> open,
                List<Passed> passed) {
            this(sessionId, round, wave, roundsLeft, seed, rules, present, open, passed, null, null);
        }
    }

    /**
     * Some are to be put together by hand. Where they may not be in one room, whatever the cause, the answer is an empty
     * one and everybody stays where they are.
     *
     * @param together who
     */
    record Wanted(List<String> together) {}

    /**
     * How the organiser wants people paired.
     *
     * @param roomSize members of a full room, 2 to 6
     * @param weights by kind of affinity ({@code commonGround}, {@code giveAndGet}), overriding the style's
     * @param longestWait on an open floor how long somebody waits at most for a better partner than is free now: those
     *     who are to wait on are answered as sitting out; null in timed rounds, where nobody waits
     * @param groups which groups are to meet and which are not; null for no such rules
     * @param connected what counts of two who are connected; null from a version that did not ask: {@code AVOID}
     * @param company what counts of two who work for the same company; null from a version that did not ask:
     *     {@code AVOID}
     * @param fairness whether those count for more who have had little of the session so far; null from a version that did
     *     not ask: not
     */
    record PairingRules(
            int roomSize,
            OddOneOut oddOneOut,
            MatchingStyle style,
            Map<String, Double> weights,
            @Nullable Duration longestWait,
            @Nullable List<GroupRule> groups,
            @Nullable Connected connected,
            @Nullable Company company,
            @Nullable Boolean fairness) {
        /** Of timed rounds, with nothing said but the least. */
        public PairingRules(int roomSize, OddOneOut oddOneOut, MatchingStyle style) {
            this(roomSize, oddOneOut, style, Map.of(), null);
        }

        /** With no rules for groups, connections and companies as they are by default, and no regard to what was before. */
        public PairingRules(
                int roomSize,
                OddOneOut oddOneOut,
                MatchingStyle style,
                Map<String, Double> weights,
                @Nullable Duration longestWait) {
            this(roomSize, oddOneOut, style, weights, longestWait, null, null, null, null);
        }
    }

    /**
     * A rule for groups, whose names are compared without case.
     *
     * @param groups two that meet only each other, or two that never meet, or one whose members never meet
     */
    record GroupRule(Kind kind, List<String> groups) {
        /** What a rule is for. */
        public enum Kind {
            /** Whoever is in one of the two groups meets people of the other one. */
            MEET,
            /** They never share a room. */
            APART
        }
    }

    /** What the organiser wants of two who are connected already. */
    enum Connected {
        AVOID,
        SEEK,
        IGNORE
    }

    /** What the organiser wants of two who work for the same company. */
    enum Company {
        AVOID,
        IGNORE
    }

    /** What happens to the one who is left when the number is odd. */
    enum OddOneOut {
        TRIO,
        SIT_OUT
    }

    /** What counts most in a pairing. */
    enum MatchingStyle {
        BALANCED,
        COMMON_GROUND,
        GIVE_AND_GET,
        SURPRISE
    }

    /**
     * @param oddTurns how often this attendee has already sat out or been the third of a trio in this session
     * @param waited on an open floor for how long they have been ready; null in timed rounds
     * @param group the group they are in, for the rules of the session; null where they are in none
     */
    record Present(
            String attendeeId,
            int oddTurns,
            @Nullable Duration waited,
            @Nullable String group) {
        /** In timed rounds. */
        public Present(String attendeeId, int oddTurns) {
            this(attendeeId, oddTurns, null);
        }

        /** In no group. */
        public Present(String attendeeId, int oddTurns, @Nullable Duration waited) {
            this(attendeeId, oddTurns, waited, null);
        }
    }

    /** @param groups of those members who are in one, by member; null where nobody is */
    record OpenRoom(
            String roomId, List<String> members, @Nullable Map<String, String> groups) {
        /** Of people in no group. */
        public OpenRoom(String roomId, List<String> members) {
            this(roomId, members, null);
        }
    }

    record Passed(String attendeeId, String otherId) {}

    /** Rooms of a coming round are known and may be shown before they open. */
    record RoundPaired(String sessionId, int round, int wave, Instant startsAt) implements RoundEvent {}

    record RoundStarted(String sessionId, int round, Instant startsAt, Instant endsAt) implements RoundEvent {}

    /** Somebody has been placed anew while the round is running or about to open. */
    record RoundRepaired(String sessionId, int round, int wave) implements RoundEvent {}

    /**
     * Somebody on an open floor says that they are ready for a room, or that they are not.
     *
     * @param talks how many rooms they have been in by then
     */
    record ReadinessChanged(String sessionId, int round, String attendeeId, boolean ready, int talks, Instant at)
            implements RoundEvent {}

    /** The end of the running round or break has moved. */
    record RoundRescheduled(String sessionId, int round, Instant until) implements RoundEvent {}

    record RoundPaused(String sessionId, int round, Instant at) implements RoundEvent {}

    record RoundResumed(String sessionId, int round, Instant until) implements RoundEvent {}

    record RoundEnded(String sessionId, int round, Instant at) implements RoundEvent {}

    /** The organiser says something to everybody. */
    record Announced(String sessionId, String text, Instant at) implements RoundEvent {}

    /** The organiser says something to those in one room. */
    record SaidToRoom(String sessionId, String roomId, String text, Instant at) implements RoundEvent {}

    /** Somebody in a room asks the organiser to come. */
    record HelpAsked(String sessionId, int round, String roomId, String attendeeId, Instant at) implements RoundEvent {}

    /**
     * Nobody asks any more.
     *
     * @param answered whether an organiser has seen it; else whoever asked needs it no more
     */
    record HelpOver(String sessionId, int round, String roomId, String attendeeId, boolean answered, Instant at)
            implements RoundEvent {}

    /** The last thing said about a session on this topic. */
    record RoundsOver(String sessionId, Instant at) implements RoundEvent {}
}
