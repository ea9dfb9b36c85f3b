package dev.rapport.session.round;

import dev.rapport.events.RelationEvent;
import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.Topics;
import dev.rapport.session.attendee.BlockStore;
import dev.rapport.session.schedule.SessionStore;
import java.time.Duration;
import java.util.Set;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps blocks, and parts two when one of them blocks the other: in the round that is, and in one prepared already. */
@Component
class RelationListener {
    private final BlockStore blocks;
    private final SessionStore sessions;
    private final RoundStore rounds;

    RelationListener(BlockStore blocks, SessionStore sessions, RoundStore rounds) {
        this.blocks = blocks;
        this.sessions = sessions;
        this.rounds = rounds;
    }

    @KafkaListener(topics = Topics.RELATIONS, groupId = "session-service")
    void on(RelationEvent event) {
        blocks.keep(event)
                .then(Mono.defer(() -> event instanceof AttendeeBlocked blocked ? part(blocked) : Mono.empty()))
                .block(Duration.ofSeconds(30));
    }

    private Mono<Void> part(AttendeeBlocked blocked) {
        Set<String> two = Set.of(blocked.attendeeId(), blocked.otherId());
        return sessions.begun()
                .concatMap(session -> Flux.just(
                                session.state().round(), session.state().round() + 1)
                        .concatMap(round -> rounds.change(
                                session.id(),
                                round,
                                known -> Parting.apart(
                                        known,
                                        (one, other) -> two.contains(one) && two.contains(other),
                                        session.state().openedAt(round).orElse(null)))))
                .then();
    }
}
