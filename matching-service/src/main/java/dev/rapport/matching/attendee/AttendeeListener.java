package dev.rapport.matching.attendee;

import dev.rapport.chassis.messaging.Batch;
import dev.rapport.events.ProfileEvent;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.events.RelationEvent;
import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.AttendeeUnblocked;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import dev.rapport.events.Topics;
import dev.rapport.matching.meaning.ThesaurusStore;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps profiles, blocks and connections up to date. */
@Component
class AttendeeListener {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final ProfileStore profiles;
    private final BlockStore blocks;
    private final ConnectionStore connections;
    private final ThesaurusStore thesaurus;

    AttendeeListener(ProfileStore profiles, BlockStore blocks, ConnectionStore connections, ThesaurusStore thesaurus) {
        this.profiles = profiles;
        this.blocks = blocks;
        this.connections = connections;
        this.thesaurus = thesaurus;
    }

    @KafkaListener(topics = Topics.PROFILES, groupId = "matching-service-profiles", batch = "true")
    void on(List<ConsumerRecord<String, ProfileEvent>> messages) {
        Batch.handle(messages, this::kept);
    }

    private Mono<Void> kept(ProfileEvent event) {
        return switch (event) {
            case ProfileChanged changed ->
                profiles.keep(changed)
                        .doOnSuccess(kept -> thesaurus.learn(Profile.of(changed).traits()));
        };
    }

    @KafkaListener(topics = Topics.RELATIONS, groupId = "matching-service-relations")
    void on(RelationEvent event) {
        Mono<Void> kept = switch (event) {
            case AttendeeBlocked _, AttendeeUnblocked _ -> blocks.keep(event);
            case Connected _, Disconnected _ -> connections.keep(event);
        };
        kept.block(AT_MOST);
    }
}
