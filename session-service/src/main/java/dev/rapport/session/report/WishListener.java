package dev.rapport.session.report;

import dev.rapport.events.RelationEvent;
import dev.rapport.events.Topics;
import java.time.Duration;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;

/** Keeps wishes to stay in touch, with the hour at which each was told. */
@Component
class WishListener {
    private final WishStore wishes;

    WishListener(WishStore wishes) {
        this.wishes = wishes;
    }

    @KafkaListener(topics = Topics.RELATIONS, groupId = "session-service-wishes")
    void on(@Payload RelationEvent event, @Header(KafkaHeaders.RECEIVED_TIMESTAMP) long toldAt) {
        wishes.keep(event, Instant.ofEpochMilli(toldAt)).block(Duration.ofSeconds(30));
    }
}
