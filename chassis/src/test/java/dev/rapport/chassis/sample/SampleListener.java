package dev.rapport.chassis.sample;

import dev.rapport.chassis.messaging.MessagingAutoConfiguration;
import dev.rapport.events.SessionEvent;
import dev.rapport.events.SessionEvent.SessionScheduled;
import dev.rapport.events.SignalEvent;
import dev.rapport.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what comes, and fails as often as a title says: {@code fail 2} twice, {@code fail 99} for good, {@code away 2}
 * twice since the store is away.
 */
@Component
public class SampleListener {
    private final List<SessionEvent> shared = new CopyOnWriteArrayList<>();
    private final List<SignalEvent> broadcast = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    @KafkaListener(topics = Topics.SESSIONS, groupId = "sample")
    void on(SessionEvent event) {
        int tried = tries.merge(event.sessionId(), 1, Integer::sum);
        if (event instanceof SessionScheduled scheduled) {
            Failing.asTold(scheduled.title(), tried);
        }
        shared.add(event);
    }

    @KafkaListener(
            topics = Topics.SIGNALS,
            groupId = "sample-signals-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST)
    void on(SignalEvent event) {
        broadcast.add(event);
    }

    /** What this instance has handled of a session. */
    public List<SessionEvent> handled(String sessionId) {
        return shared.stream()
                .filter(event -> event.sessionId().equals(sessionId))
                .toList();
    }

    /** How often the handling of an event of this session was begun. */
    public int tries(String sessionId) {
        return tries.getOrDefault(sessionId, 0);
    }

    /** What this instance has heard of a room. */
    public List<SignalEvent> heard(String roomId) {
        return broadcast.stream().filter(event -> event.roomId().equals(roomId)).toList();
    }
}
