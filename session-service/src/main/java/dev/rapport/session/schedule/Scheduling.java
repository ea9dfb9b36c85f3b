package dev.rapport.session.schedule;

import dev.rapport.events.Event;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.events.SessionEvent.SessionCancelled;
import dev.rapport.events.SessionEvent.SessionChanged;
import dev.rapport.events.SessionEvent.SessionScheduled;
import dev.rapport.session.schedule.Phase.Cancelled;
import dev.rapport.session.schedule.Phase.Ended;
import dev.rapport.session.schedule.Phase.Scheduled;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be planned and changed, and when. */
final class Scheduling {
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(366L * 2);
    private static final Duration A_LITTLE_LATE = Duration.ofMinutes(5);
    private static final String UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Scheduling() {}

    /** What is wrong with a start, if anything; "now" may have been some minutes ago when it arrives. */
    static Optional<String> objection(Instant startsAt, Instant now) {
        if (startsAt.isBefore(now.minus(A_LITTLE_LATE))) {
            return Optional.of("is in the past");
        }
        return startsAt.isAfter(now.plus(FURTHEST_AHEAD))
                ? Optional.of("is more than two years ahead")
                : Optional.empty();
    }

    static SessionScheduled scheduled(Session s) {
        return new SessionScheduled(
                s.id(),
                s.organiserId(),
                s.plan().title(),
                s.plan().topics(),
                s.plan().startsAt());
    }

    static SessionChanged changed(Session s) {
        return new SessionChanged(
                s.id(),
                s.organiserId(),
                s.plan().title(),
                s.plan().topics(),
                s.plan().startsAt(),
                s.coOrganisers().stream().map(Session.CoOrganiser::attendeeId).toList());
    }

    /** Followers hear on the topic of rounds that it is over, as at any other end. */
    static List<Event> cancelled(Session s, Instant now) {
        return List.of(new SessionCancelled(s.id()), new RoundsOver(s.id(), now));
    }

    /** Whether a plan may still be changed: once people are in rooms, only the words may. */
    static boolean isChangeable(Session session, Plan next) {
        return switch (session.phase()) {
            case Scheduled _ -> true;
            case Ended _, Cancelled _ -> false;
            case Phase.Break _, Phase.InRound _, Phase.Paused _ ->
                session.plan()
                        .equals(next.told(
                                session.plan().title(),
                                session.plan().description(),
                                session.plan().topics()));
        };
    }

    /** Letters and digits that are not taken for one another, read aloud or written down. */
    static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(UNMISTAKABLE.charAt(RANDOM.nextInt(UNMISTAKABLE.length())));
        }
        return code.toString();
    }
}
