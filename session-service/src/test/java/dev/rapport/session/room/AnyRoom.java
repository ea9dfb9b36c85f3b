package dev.rapport.session.room;

import static dev.rapport.session.schedule.Plans.HOUR;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.PublicCard;
import dev.rapport.session.room.P2pMedia.Media;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.round.RoomId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A room as somebody sees it of whom nothing matters but that they are in it. */
public final class AnyRoom {
    public static final Card CARD = new Card("Bo", "", "", List.of(), List.of(), List.of(), List.of(), null, List.of());

    private AnyRoom() {}

    /** Of rooms whose members reach each other without help. */
    public static RoomViews views() {
        return new RoomViews(new P2pMedia(List.of(), List.of(), "", Clock.systemUTC()), Clock.systemUTC());
    }

    /** For a minute. */
    public static RoomView open(RoomId id) {
        return openWith(id);
    }

    /** As {@link #open}, with partners who all have the same card. */
    public static RoomView openWith(RoomId id, String... partnerIds) {
        return new RoomView(
                id.toString(),
                id.round(),
                "open",
                HOUR,
                HOUR.plusSeconds(60),
                HOUR,
                Stream.of(partnerIds)
                        .map(partner -> PublicCard.of(partner, CARD))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                new Media("p2p", List.of(), ""),
                2);
    }
}
