package dev.rapport.matching.round;

import dev.rapport.chassis.messaging.MessagingAutoConfiguration;
import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Answers in the place of an instance that has died: the broker holds its place for some seconds, and a round does not
 * wait so long. Every instance looks a moment after a round was due; almost always it has been answered by then.
 */
@Component
class StandInListener {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** A crowd takes its time: whoever is busy with one is not dead. */
    private static final Duration PATIENCE_FOR_EACH = Duration.ofMillis(2);

    private final RoundDueListener answers;
    private final TaskScheduler later;

    StandInListener(RoundDueListener answers, TaskScheduler later) {
        this.answers = answers;
        this.later = later;
    }

    @KafkaListener(
            topics = Topics.ROUNDS,
            groupId = "matching-stand-in-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST)
    void on(RoundEvent event) {
        if (event instanceof RoundDue due) {
            Duration patience =
                    PATIENCE.plus(PATIENCE_FOR_EACH.multipliedBy(due.present().size()));
            later.schedule(
                    () -> answers.answerUnlessUnderWay(due), Instant.now().plus(patience));
        }
    }
}
