package dev.rapport.profile.connection;

import dev.rapport.events.RelationEvent;
import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.util.Objects;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A block ends a connection; a repeated message does nothing. */
@Component
class ConnectionListener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConnectionStore connections;

    ConnectionListener(ConnectionStore connections) {
        this.connections = connections;
    }

    @KafkaListener(topics = Topics.RELATIONS, groupId = "${rapport.service}-relations")
    void on(RelationEvent event) {
        if (event instanceof AttendeeBlocked(String attendeeId, String otherId, Long revision)) {
            connections
                    .decide(attendeeId, mine -> mine.blocked(otherId, Objects.requireNonNullElse(revision, 0L)))
                    .block(PATIENCE);
        }
    }
}
