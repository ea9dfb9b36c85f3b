package dev.rapport.matching.suggestion;

import dev.rapport.events.SessionEvent;
import dev.rapport.events.SessionEvent.AttendeeCheckedIn;
import dev.rapport.events.SessionEvent.AttendeeLeft;
import dev.rapport.events.SessionEvent.GuestJoined;
import dev.rapport.events.SessionEvent.SessionCancelled;
import dev.rapport.events.SessionEvent.SessionChanged;
import dev.rapport.events.SessionEvent.SessionEnded;
import dev.rapport.events.SessionEvent.SessionOpened;
import dev.rapport.events.SessionEvent.SessionScheduled;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps rosters up to date. */
@Component
class RosterListener {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final RosterStore rosters;

    RosterListener(RosterStore rosters) {
        this.rosters = rosters;
    }

    @KafkaListener(topics = Topics.SESSIONS, groupId = "matching-service-sessions")
    void on(SessionEvent event) {
        kept(event).block(AT_MOST);
    }

    private Mono<Void> kept(SessionEvent event) {
        return switch (event) {
            case SessionScheduled scheduled -> rosters.start(scheduled.sessionId(), scheduled.organiserId());
            case SessionChanged changed -> rosters.steer(changed.sessionId(), organisers(changed));
            case GuestJoined(String sessionId, String guestId, var _, var _, var _, var _, var _) ->
                rosters.enter(sessionId, guestId);
            case AttendeeCheckedIn(String sessionId, String attendeeId, var _) -> rosters.enter(sessionId, attendeeId);
            case AttendeeLeft(String sessionId, String attendeeId, var _) -> rosters.leave(sessionId, attendeeId);
            case SessionOpened _, SessionEnded _, SessionCancelled _ -> Mono.empty();
        };
    }

    private static Set<String> organisers(SessionChanged changed) {
        Set<String> organisers = new TreeSet<>();
        organisers.add(changed.organiserId());
        if (changed.coOrganisers() != null) {
            organisers.addAll(changed.coOrganisers());
        }
        return organisers;
    }
}
