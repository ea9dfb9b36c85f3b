package dev.rapport.session.round;

import dev.rapport.events.PairingEvent;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.Topics;
import dev.rapport.session.attendance.ReadinessStore;
import dev.rapport.session.attendee.BlockStore;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rooms come from matching-service. */
@Component
class RoomsPairedListener {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final RoundStore rounds;
    private final SessionStore sessions;
    private final BlockStore blocks;
    private final ReadinessStore readiness;
    private final Clock clock;

    RoomsPairedListener(
            RoundStore rounds, SessionStore sessions, BlockStore blocks, ReadinessStore readiness, Clock clock) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.blocks = blocks;
        this.readiness = readiness;
        this.clock = clock;
    }

    @KafkaListener(topics = Topics.PAIRINGS, groupId = "session-service")
    void on(PairingEvent event) {
        switch (event) {
            case RoomsPaired paired -> place(paired);
        }
    }

    /** Does nothing where they have been placed, or nobody waits for them. */
    void placeIfAwaited(RoomsPaired paired) {
        boolean awaited = rounds.find(paired.sessionId(), paired.round())
                .map(round -> Placing.isAwaited(round, paired))
                .blockOptional(AT_MOST)
                .orElse(false);
        if (awaited) {
            place(paired);
        }
    }

    private void place(RoomsPaired paired) {
        keptApart(paired)
                .zipWith(sessions.find(paired.sessionId()))
                .flatMap(known -> known.getT2().state().plan().isOpenFloor()
                        ? mingle(paired, known.getT1(), known.getT2().state())
                        : change(
                                paired,
                                round -> place(
                                        round,
                                        paired,
                                        known.getT1(),
                                        known.getT2().state())))
                .filter(placed -> placed)
                // A block of this very moment may have been kept too late for the rooms and too early to part them.
                .flatMap(placed -> keptApart(paired))
                // Nobody has met in a room of this moment.
                .flatMap(keepApart -> change(paired, round -> Parting.apart(round, keepApart, null)))
                .block(AT_MOST);
    }

    private Optional<Outcome<Round>> place(
            Round round, RoomsPaired paired, BiPredicate<String, String> keepApart, Session session) {
        return Moving.isAwaited(round)
                ? Moving.place(round, paired, keepApart, startsAt(session), round.hasOpened(session))
                : Placing.rooms(round, paired, keepApart, startsAt(session));
    }

    private Mono<Boolean> mingle(RoomsPaired paired, BiPredicate<String, String> keepApart, Session session) {
        return readiness
                .hall(session.id())
                .flatMap(hall -> change(
                        paired,
                        round -> Mingling.place(
                                round, paired, keepApart, round.ready(hall).keySet(), session, clock.instant())));
    }

    private Mono<Boolean> change(RoomsPaired paired, Function<Round, Optional<Outcome<Round>>> decision) {
        return rounds.change(paired.sessionId(), paired.round(), decision);
    }

    private Mono<BiPredicate<String, String>> keptApart(RoomsPaired paired) {
        return rounds.find(paired.sessionId(), paired.round()).flatMap(round -> blocks.among(whoMeets(paired, round)));
    }

    private static Set<String> whoMeets(RoomsPaired paired, Round round) {
        Stream<String> inRooms =
                paired.rooms().stream().map(PairedRoom::members).flatMap(List::stream);
        Stream<String> joining = paired.joins().stream()
                .flatMap(join -> Stream.concat(
                        Stream.of(join.attendeeId()),
                        round.room(join.roomId()).stream().flatMap(room -> room.members().stream())));
        return Stream.concat(inRooms, joining).collect(Collectors.toSet());
    }

    private Instant startsAt(Session session) {
        return session.phase() instanceof Break(var _, Instant startsAt) ? startsAt : clock.instant();
    }
}
