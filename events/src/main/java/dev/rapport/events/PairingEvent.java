package dev.rapport.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What matching-service tells: who meets whom, and why. */
public sealed interface PairingEvent extends Event {
    String sessionId();

    @Override
    default String topic() {
        return Topics.PAIRINGS;
    }

    @Override
    default String key() {
        return sessionId();
    }

    /**
     * The answer to a {@link RoundEvent.RoundDue}, in parts of at most 1,000 rooms.
     *
     * @param part counted from 0, of {@code parts}
     * @param joins people who join a room that was open; only in part 0
     * @param sittingOut who has no room; only in part 0
     * @param chance the mean affinity if rooms had been drawn by lot among those who are there, 0 to 1; null where no two of
     *     them may share a room, and from a version that did not say
     */
    record RoomsPaired(
            String sessionId,
            int round,
            int wave,
            int part,
            int parts,
            List<PairedRoom> rooms,
            List<Join> joins,
            List<String> sittingOut,
            @Nullable Double chance)
            implements PairingEvent {
        /** Of whose people nothing more is said. */
        public RoomsPaired(
                String sessionId,
                int round,
                int wave,
                int part,
                int parts,
                List<PairedRoom> rooms,
                List<Join> joins,
                List<String> sittingOut) {
            this(sessionId, round, wave, part, parts, rooms, joins, sittingOut, null);
        }
    }

    /**
     * @param reasons in order of weight, at least one
     * @param affinity the score behind the reasons, 0 to 1; the mean over pairs in a room of more than two
     * @param affinities each member's mean with the others; null in a room of two, where it is the room's for both, and from
     *     a version that did not say
     */
    record PairedRoom(
            List<String> members,
            List<Reason> reasons,
            double affinity,
            @Nullable Map<String, Double> affinities) {
        /** Of whose members nothing more is said. */
        public PairedRoom(List<String> members, List<Reason> reasons, double affinity) {
            this(members, reasons, affinity, null);
        }
    }

    /**
     * @param affinities what is then each member's mean with the others, who joins included; null from a version that did not
     *     say
     */
    record Join(
            String attendeeId,
            String roomId,
            List<Reason> reasons,
            @Nullable Map<String, Double> affinities) {
        /** Of whose room nothing more is said. */
        public Join(String attendeeId, String roomId, List<Reason> reasons) {
            this(attendeeId, roomId, reasons, null);
        }
    }

    /**
     * Why two members were paired, in the words both used. Never made from terms, blocks or feedback.
     *
     * @param from the one who gives, for {@link Kind#OFFER}; otherwise either of the two
     * @param fromWord the word {@code from} used; empty for {@link Kind#NEW_FACE} and {@link Kind#MET_BEFORE}
     * @param toWord the word {@code to} used for the same thing
     * @param others how many others present named it too; for {@link Kind#OFFER} how many others offer it
     */
    record Reason(Kind kind, String from, String to, String fromWord, String toWord, int others) {}

    /** The kinds of reason. */
    enum Kind {
        /** Both named the same interest. */
        COMMON_GROUND,
        /** One offers what the other seeks. */
        OFFER,
        /** Both speak a language. */
        LANGUAGE,
        /** Nothing shared was found; they have not met before. */
        NEW_FACE,
        /** Nothing shared was found, and they have met before. */
        MET_BEFORE
    }
}
