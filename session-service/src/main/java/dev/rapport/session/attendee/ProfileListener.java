package dev.rapport.session.attendee;

import dev.rapport.chassis.messaging.Batch;
import dev.rapport.events.ProfileEvent;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps cards up to date. */
@Component
class ProfileListener {
    private final CardStore cards;

    ProfileListener(CardStore cards) {
        this.cards = cards;
    }

    @KafkaListener(topics = Topics.PROFILES, groupId = "session-service", batch = "true")
    void on(List<ConsumerRecord<String, ProfileEvent>> messages) {
        Batch.handle(messages, this::kept);
    }

    private Mono<Void> kept(ProfileEvent event) {
        return switch (event) {
            case ProfileChanged changed -> cards.keep(changed);
        };
    }
}
