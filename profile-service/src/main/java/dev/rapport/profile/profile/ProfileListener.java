package dev.rapport.profile.profile;

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
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Makes a profile of every guest who joins a session; a repeated message does nothing. */
@Component
class ProfileListener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProfileStore profiles;

    ProfileListener(ProfileStore profiles) {
        this.profiles = profiles;
    }

    @KafkaListener(topics = Topics.SESSIONS, groupId = "${rapport.service}")
    void on(SessionEvent event) {
        switch (event) {
            case GuestJoined guest ->
                profiles.tell(guest.attendeeId(), true, new ProfileCommand.Start(card(guest)))
                        .block(PATIENCE);
            case SessionScheduled _,
                    SessionChanged _,
                    SessionCancelled _,
                    SessionOpened _,
                    SessionEnded _,
                    AttendeeCheckedIn _,
                    AttendeeLeft _ -> {}
        }
    }

    private static Card card(GuestJoined guest) {
        return new Card(
                guest.displayName(),
                "",
                "",
                guest.interests(),
                guest.offers(),
                guest.seeks(),
                guest.languages(),
                null,
                List.of(),
                null);
    }
}
