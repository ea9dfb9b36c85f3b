package dev.rapport.session.live;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.attendee.BlockStore;
import dev.rapport.session.attendee.CardStore;
import dev.rapport.session.schedule.SeatStore;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who is here. */
@Component
class LobbyReader {
    private static final int SHOWN = 100;

    private final AttendanceStore attendances;
    private final SeatStore seats;
    private final CardStore cards;
    private final BlockStore blocks;

    LobbyReader(AttendanceStore attendances, SeatStore seats, CardStore cards, BlockStore blocks) {
        this.attendances = attendances;
        this.seats = seats;
        this.cards = cards;
        this.blocks = blocks;
    }

    /**
     * Everybody who is here, and who is not to see whom.
     *
     * @param here the ids of those who are
     * @param viewers to whom it may be shown; of others it is not known whom they are not to see
     * @param apart from whom some are kept apart, present or not
     * @param lacksCards whether the card of somebody shown is still on its way
     */
    record Lobby(
            LobbyView everybody,
            Set<String> here,
            Set<String> viewers,
            Map<String, Set<String>> apart,
            boolean lacksCards) {
        boolean isFor(String viewer) {
            return viewers.contains(viewer);
        }

        LobbyView seenBy(String viewer) {
            Set<String> hidden = new HashSet<>(apart.getOrDefault(viewer, Set.of()));
            hidden.retainAll(here);
            return everybody.without(hidden);
        }
    }

    /** @param attendees at most a hundred of those present */
    record LobbyView(int present, int registered, List<Face> attendees) {
        /** They are not counted either: a number too large would tell the viewer of them. */
        private LobbyView without(Set<String> hidden) {
            return hidden.isEmpty()
                    ? this
                    : new LobbyView(
                            present - hidden.size(),
                            registered,
                            attendees.stream()
                                    .filter(face -> !hidden.contains(face.attendeeId()))
                                    .toList());
        }
    }

    record Face(String attendeeId, String displayName, String headline, List<String> interests) {}

    /** @param viewers to whom it may be shown */
    Mono<Lobby> of(String sessionId, Set<String> viewers) {
        return Mono.zip(attendances.present(sessionId), seats.taken(sessionId)).flatMap(known -> {
            List<String> shown = known.getT1().stream().sorted().limit(SHOWN).toList();
            Set<String> concerned = new HashSet<>(viewers);
            concerned.addAll(known.getT1());
            return Mono.zip(cards.of(shown), blocks.apart(concerned))
                    .map(more -> new Lobby(
                            new LobbyView(known.getT1().size(), known.getT2(), faces(shown, more.getT1())),
                            known.getT1(),
                            concerned,
                            more.getT2(),
                            more.getT1().size() < shown.size()));
        });
    }

    private static List<Face> faces(List<String> shown, Map<String, Card> cards) {
        return shown.stream()
                .map(id -> face(id, cards.get(id)))
                .sorted(Comparator.comparing(Face::displayName))
                .toList();
    }

    private static Face face(String attendeeId, @Nullable Card card) {
        return card == null
                ? new Face(attendeeId, "Somebody", "", List.of())
                : new Face(attendeeId, card.displayName(), card.headline(), card.interests());
    }
}
