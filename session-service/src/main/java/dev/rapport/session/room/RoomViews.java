package dev.rapport.session.room;

import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.PublicCard;
import dev.rapport.events.ReasonText;
import dev.rapport.events.ReasonText.Shown;
import dev.rapport.session.room.Icebreakers.Icebreaker;
import dev.rapport.session.room.P2pMedia.Media;
import dev.rapport.session.round.Passing;
import dev.rapport.session.round.Room;
import dev.rapport.session.round.Round;
import dev.rapport.session.schedule.Phase;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import dev.rapport.session.schedule.Phase.Paused;
import dev.rapport.session.schedule.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rooms as their members see them. */
public final class RoomViews {
    private final P2pMedia media;
    private final Clock clock;

    RoomViews(P2pMedia media, Clock clock) {
        this.media = media;
        this.clock = clock;
    }

    /**
     * @param state {@code preview} before the room opens, then {@code open}
     * @param icebreakers in English; {@code icebreakerParts} are the same for whoever words them in another language
     * @param endsAt of the round, or on an open floor when the room closes at the latest
     */
    public record RoomView(
            String id,
            int round,
            String state,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            Instant serverNow,
            List<PublicCard> partners,
            List<Shown> reasons,
            List<String> icebreakers,
            List<Icebreaker> icebreakerParts,
            Media media,
            long passesLeft) {}

    /** The room of somebody at this moment; empty where they are in none. */
    public Optional<RoomView> of(Scene scene, String viewer) {
        return scene.roomOf(viewer).map(room -> view(scene, room, viewer));
    }

    private RoomView view(Scene scene, Room room, String viewer) {
        Round round = java.util.Objects.requireNonNull(scene.round());
        Map<String, String> names = names(scene, room);
        Times times = times(scene.session(), room);
        List<Icebreaker> icebreakers = Icebreakers.of(room.id(), room.reasons());
        return new RoomView(
                room.id(),
                round.number(),
                scene.isOpen() ? "open" : "preview",
                times.startsAt(),
                times.endsAt(),
                clock.instant(),
                room.members().stream()
                        .filter(member -> !member.equals(viewer))
                        .map(member -> PublicCard.of(member, scene.cards().get(member)))
                        .toList(),
                room.reasons().stream()
                        .map(reason -> ReasonText.of(reason, viewer, names))
                        .toList(),
                icebreakers.stream().map(Icebreaker::text).toList(),
                icebreakers,
                media.of(room.id(), viewer),
                Passing.left(round, viewer));
    }

    private static Map<String, String> names(Scene scene, Room room) {
        Map<String, String> names = new HashMap<>();
        for (String member : room.members()) {
            Card card = scene.cards().get(member);
            if (card != null) {
                names.put(member, card.displayName());
            }
        }
        return names;
    }

    private record Times(
            @Nullable Instant startsAt, @Nullable Instant endsAt) {}

    private Times times(Session session, Room room) {
        Times round = times(session);
        if (room.hours() == null || round.endsAt() == null) {
            return round;
        }
        Instant closes = session.hourOf(room.hours().endsAt(), clock.instant());
        return new Times(room.hours().opensAt(), closes.isBefore(round.endsAt()) ? closes : round.endsAt());
    }

    private Times times(Session session) {
        return switch (session.phase()) {
            case InRound(var _, Instant startsAt, Instant endsAt) -> new Times(startsAt, endsAt);
            case Break(var _, Instant startsAt) ->
                new Times(startsAt, startsAt.plus(session.plan().roundLength()));
            case Paused(InRound(var _, Instant startsAt, var _), var remaining) ->
                new Times(startsAt, clock.instant().plus(remaining));
            case Paused _, Phase.Scheduled _, Phase.Ended _, Phase.Cancelled _ -> new Times(null, null);
        };
    }
}
