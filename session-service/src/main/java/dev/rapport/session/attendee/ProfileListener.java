package dev.rapport.session.attendee;

import dev.rapport.events.ProfileEvent;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.Topics;
import java.time.Duration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps cards up to date. */
@Component
class ProfileListener {
    private final CardStore cards;

    ProfileListener(CardStore cards) {
        this.cards = cards;
    }

    @KafkaListener(topics = Topics.PROFILES, groupId = "session-service")
    void on(ProfileEvent event) {
        switch (event) {
            case ProfileChanged changed -> cards.keep(changed).block(Duration.ofSeconds(30));
        }
    }
}
