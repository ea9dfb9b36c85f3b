package dev.rapport.matching.encounter;

import dev.rapport.events.EncounterEvent;
import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.EncounterEvent.NoShow;
import dev.rapport.events.Topics;
import java.time.Duration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Remembers what happened in rooms. */
@Component
class EncounterListener {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final EncounterStore encounters;

    EncounterListener(EncounterStore encounters) {
        this.encounters = encounters;
    }

    @KafkaListener(topics = Topics.ENCOUNTERS, groupId = "matching-service-encounters")
    void on(EncounterEvent event) {
        switch (event) {
            case Met met -> encounters.keep(met).block(AT_MOST);
            case FeedbackGiven feedback -> encounters.keep(feedback).block(AT_MOST);
            case NoShow _ -> {
                // Who did not come has met nobody, and is as welcome another time.
            }
        }
    }
}
