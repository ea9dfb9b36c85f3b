package dev.rapport.session.round;

import dev.rapport.chassis.messaging.MessagingAutoConfiguration;
import dev.rapport.events.PairingEvent;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Opens rooms in the place of an instance that has died: the broker holds its place for some seconds, and a round does
 * not wait so long. Every instance looks a moment after rooms were paired; almost always they have been placed by then.
 */
@Component
class StandInListener {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RoomsPairedListener placing;
    private final TaskScheduler later;

    StandInListener(RoomsPairedListener placing, TaskScheduler later) {
        this.placing = placing;
        this.later = later;
    }

    @KafkaListener(
            topics = Topics.PAIRINGS,
            groupId = "session-stand-in-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST)
    void on(PairingEvent event) {
        switch (event) {
            case RoomsPaired paired ->
                later.schedule(
                        () -> placing.placeIfAwaited(paired), Instant.now().plus(PATIENCE));
        }
    }
}
