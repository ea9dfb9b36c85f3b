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

/** Keeps what comes, many at once, and fails as often as a name says: {@code fail 2} twice, {@code fail 99} for good. */
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
        if (event instanceof ProfileChanged changed
                && changed.card().displayName().startsWith("fail ")
                && tried <= Integer.parseInt(changed.card().displayName().substring("fail ".length()))) {
            throw new IllegalStateException("Failed on purpose, as the test wants it");
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
