package dev.rapport.session.help;

import dev.rapport.session.round.RoomId;
import dev.rapport.session.round.Round;
import dev.rapport.session.round.RoundStore;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who waits for the organiser in the rooms that are open. */
@Component
public class HelpReader {
    private final HelpStore help;
    private final RoundStore rounds;

    HelpReader(HelpStore help, RoundStore rounds) {
        this.help = help;
        this.rounds = rounds;
    }

    /** Somebody who waits, and since when. */
    public record Waiting(String roomId, String attendeeId, Instant at) {}

    /** As organisers see them, who has waited longest first; to others only whether they themselves wait. */
    public Mono<List<Waiting>> of(Session session, String viewer) {
        return Mono.justOrEmpty(session.running())
                .flatMap(running -> rounds.find(session.id(), running.round()))
                .flatMap(round -> (session.isSteeredBy(viewer) ? help.waitingIn(session.id()) : own(round, viewer))
                        .filter(one -> one.isWaitingIn(round))
                        .sort(Comparator.comparing(Help::at))
                        .map(one -> new Waiting(one.roomId(), one.attendeeId(), one.at()))
                        .collectList())
                .defaultIfEmpty(List.of());
    }

    /** By its id: a thousand may come at once. */
    private Flux<Help> own(Round round, String viewer) {
        return Mono.justOrEmpty(round.roomOf(viewer).flatMap(room -> RoomId.parse(room.id())))
                .flatMapMany(room -> help.waiting(room, viewer));
    }
}
