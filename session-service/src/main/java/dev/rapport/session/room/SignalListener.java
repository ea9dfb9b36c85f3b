package dev.rapport.session.room;

import dev.rapport.chassis.messaging.MessagingAutoConfiguration;
import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.events.SignalEvent;
import dev.rapport.events.SignalEvent.Signal;
import dev.rapport.events.Topics;
import dev.rapport.session.round.Round;
import dev.rapport.session.round.RoundStore;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every instance hears every signal and hands it to the members it holds. */
@Component
class SignalListener {
    private final RoomHub hub;
    private final RoundStore rounds;
    private final JsonMapper json;

    SignalListener(RoomHub hub, RoundStore rounds, JsonMapper json) {
        this.hub = hub;
        this.rounds = rounds;
        this.json = json;
    }

    @KafkaListener(
            topics = Topics.SIGNALS,
            groupId = "session-signals-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST)
    void on(SignalEvent event) {
        switch (event) {
            case Signal(String roomId, String from, String type, String body) -> {
                switch (type) {
                    case "joined", "left" -> {
                        hub.noted(roomId, from, type.equals("joined"));
                        ObjectNode notice =
                                json.createObjectNode().put("type", type).put("from", from);
                        hub.deliver(roomId, from, null, notice.toString());
                    }
                    default -> hub.deliver(roomId, from, to(body), body);
                }
            }
        }
    }

    private @Nullable String to(String body) {
        String to = json.readTree(body).path("to").asString("");
        return to.isEmpty() ? null : to;
    }

    @KafkaListener(
            topics = Topics.ROUNDS,
            groupId = "session-room-rounds-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST)
    void on(RoundEvent event) {
        switch (event) {
            case RoundsOver over -> hub.close(roomId -> roomId.startsWith(over.sessionId() + "-"));
            case RoundEnded ended -> hub.close(roomId -> roomId.startsWith(prefix(ended.sessionId(), ended.round())));
            case RoundRepaired repaired -> {
                if (hub.hasRoomOf(prefix(repaired.sessionId(), repaired.round()))) {
                    rounds.find(repaired.sessionId(), repaired.round())
                            .doOnNext(this::closeLeft)
                            .block(Duration.ofSeconds(30));
                }
            }
            default -> {}
        }
    }

    /** An open floor does not keep the rooms that are over, so those are closed here that are not open. */
    private void closeLeft(Round round) {
        Set<String> open = round.rooms().stream()
                .filter(room -> room.open())
                .map(room -> room.id())
                .collect(java.util.stream.Collectors.toSet());
        String prefix = prefix(round.sessionId(), round.number());
        hub.close(roomId -> roomId.startsWith(prefix) && !open.contains(roomId));
        round.rooms().stream()
                .filter(room -> room.open())
                .forEach(room -> hub.keepOnly(room.id(), Set.copyOf(room.members())));
    }

    private static String prefix(String sessionId, int round) {
        return sessionId + "-" + round + "-";
    }
}
