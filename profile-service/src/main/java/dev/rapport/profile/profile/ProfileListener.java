package dev.rapport.profile.profile;

import dev.rapport.chassis.messaging.Batch;
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
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a profile of every guest who joins a session; a repeated message does nothing. */
@Component
class ProfileListener {
    private final ProfileStore profiles;

    ProfileListener(ProfileStore profiles) {
        this.profiles = profiles;
    }

    @KafkaListener(topics = Topics.SESSIONS, groupId = "${rapport.service}", batch = "true")
    void on(List<ConsumerRecord<String, SessionEvent>> messages) {
        Batch.handle(messages, this::handled);
    }

    private Mono<?> handled(SessionEvent event) {
        return switch (event) {
            case GuestJoined guest -> profiles.tell(guest.attendeeId(), true, new ProfileCommand.Start(card(guest)));
            case SessionScheduled _,
                    SessionChanged _,
                    SessionCancelled _,
                    SessionOpened _,
                    SessionEnded _,
                    AttendeeCheckedIn _,
                    AttendeeLeft _ -> Mono.empty();
        };
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
