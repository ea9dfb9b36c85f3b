package dev.rapport.session.help;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import dev.rapport.events.RoundEvent.HelpAsked;
import dev.rapport.events.RoundEvent.HelpOver;
import dev.rapport.session.round.RoomId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has asked for the organiser, a document for each member of each room who has. */
@Component
class HelpStore {
    private final DocumentStore<Help> help;
    private final Clock clock;

    HelpStore(DocumentStores stores, Clock clock) {
        help = stores.of("help", Help.class);
        this.clock = clock;
    }

    /** All who wait, be their rooms open or not. */
    Flux<Help> waitingIn(String sessionId) {
        return help.under(RoomId.prefix(sessionId)).map(Stored::state).filter(Help::waiting);
    }

    Flux<Help> waitingIn(RoomId room) {
        return help.under(room + "/").map(Stored::state).filter(Help::waiting);
    }

    /** Whether somebody waits in a room. */
    Mono<Help> waiting(RoomId room, String attendeeId) {
        return help.find(id(room, attendeeId)).map(Stored::state).filter(Help::waiting);
    }

    /** The same again changes nothing. */
    Mono<Void> ask(RoomId room, String attendeeId) {
        Instant now = clock.instant();
        Help asked = Help.asked(room.toString(), attendeeId, now);
        HelpAsked told = new HelpAsked(room.sessionId(), room.round(), room.toString(), attendeeId, now);
        return help.changeOrStart(
                        id(room, attendeeId),
                        asked.over(),
                        known -> known.waiting() ? null : new Change<>(asked, List.of(told)))
                .then();
    }

    /** Whoever does not ask is left alone. */
    Mono<Void> over(RoomId room, String attendeeId, boolean answered) {
        HelpOver told =
                new HelpOver(room.sessionId(), room.round(), room.toString(), attendeeId, answered, clock.instant());
        return help.change(
                        id(room, attendeeId),
                        known -> known.waiting() ? new Change<>(known.over(), List.of(told)) : null)
                .then();
    }

    private static String id(RoomId room, String attendeeId) {
        return room + "/" + attendeeId;
    }
}
