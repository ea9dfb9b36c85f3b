package dev.rapport.chassis.sample;

import dev.rapport.chassis.messaging.Batch;
import dev.rapport.events.ProfileEvent;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** As {@link SampleListener}, with many at once, and fails as often as a name says. */
@Component
public class SampleBatchListener {
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    @KafkaListener(topics = Topics.PROFILES, groupId = "sample-batch", batch = "true")
    void on(List<ConsumerRecord<String, ProfileEvent>> messages) {
        Batch.handle(messages, event -> Mono.fromRunnable(() -> handle(event)));
    }

    private void handle(ProfileEvent event) {
        int tried = tries.merge(event.attendeeId(), 1, Integer::sum);
        if (event instanceof ProfileChanged changed) {
            Failing.asTold(changed.card().displayName(), tried);
        }
        handled.add(event.attendeeId());
    }

    /** Whose profiles this instance has handled, each once for each time. */
    public List<String> handled() {
        return handled;
    }

    /** How often the handling of somebody's profile was begun. */
    public int tries(String attendeeId) {
        return tries.getOrDefault(attendeeId, 0);
    }
}
