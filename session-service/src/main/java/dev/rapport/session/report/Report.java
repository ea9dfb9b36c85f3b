package dev.rapport.session.report;

import dev.rapport.session.feedback.FeedbackSummary;
import dev.rapport.session.report.Turnout.Count;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session has brought its people so far, in numbers. Nobody is named, and nothing in it comes from terms or blocks.
 *
 * @param state of the session
 * @param fairness whether whoever has had little was to go first
 * @param attendees who had a room or sat out
 * @param affinity what each had on average over their rounds: in each that of their last room there with those in it; to sit
 *     out is to have none. On an open floor on average over their rooms. Null before the first
 * @param peopleMet how many different people each has met
 * @param repeats how often two were together who had been before
 * @param sittingOut how often somebody sat out
 * @param rounds those whose rooms have opened
 * @param chance the mean affinity if all rooms had been drawn by lot, of which as much as of {@code affinity} would be the
 *     mean; null where that is not known of every round
 * @param connections null where the numbers would tell of somebody's wish
 * @param turnout how many were there over the session, in order
 */
record Report(
        String state,
        boolean fairness,
        int attendees,
        @Nullable Spread affinity,
        @Nullable Spread peopleMet,
        int repeats,
        int sittingOut,
        List<OfRound> rounds,
        FeedbackSummary feedback,
        @Nullable Double chance,
        @Nullable Connections connections,
        List<Count> turnout) {

    /**
     * One round.
     *
     * @param endsAt null while it lasts
     * @param rooms in which people were together
     * @param affinity null where nobody had a room or sat out
     * @param chance the mean of {@code affinity} if its rooms had been drawn by lot; null where that is not known
     */
    record OfRound(
            int number,
            Instant startsAt,
            @Nullable Instant endsAt,
            int rooms,
            int attendees,
            @Nullable Spread affinity,
            int repeats,
            int sittingOut,
            @Nullable Double chance) {}

    /**
     * @param rounds in order
     * @param wishes of those who had a room
     */
    static Report of(
            Session session, List<Held> rounds, FeedbackSummary feedback, Map<String, Wishes> wishes, Turnout turnout) {
        Tally tally = new Tally();
        List<OfRound> told = rounds.stream().map(tally::count).toList();
        return new Report(
                session.state(),
                session.plan().matching().fairness(),
                tally.attendees(),
                tally.affinity(),
                tally.peopleMet(),
                told.stream().mapToInt(OfRound::repeats).sum(),
                told.stream().mapToInt(OfRound::sittingOut).sum(),
                told,
                feedback,
                tally.chance(),
                rounds.isEmpty()
                        ? null
                        : Connections.of(tally.met(), wishes, rounds.getFirst().startsAt(), session.isOver()),
                turnout.counts());
    }
}
