package dev.rapport.session.help;

import dev.rapport.session.round.RoundStore;
import dev.rapport.session.schedule.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
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
        boolean all = session.isSteeredBy(viewer);
        return Mono.justOrEmpty(session.running())
                .flatMap(running -> rounds.find(session.id(), running.round()))
                .flatMap(round -> help.waitingIn(session.id())
                        .filter(one -> one.isWaitingIn(round)
                                && (all || one.attendeeId().equals(viewer)))
                        .sort(Comparator.comparing(Help::at))
                        .map(one -> new Waiting(one.roomId(), one.attendeeId(), one.at()))
                        .collectList())
                .defaultIfEmpty(List.of());
    }
}
