package dev.rapport.session.live;

import dev.rapport.events.PublicCard;
import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.Announced;
import dev.rapport.events.RoundEvent.HelpAsked;
import dev.rapport.events.RoundEvent.HelpOver;
import dev.rapport.events.RoundEvent.ReadinessChanged;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundPaused;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.events.RoundEvent.RoundRescheduled;
import dev.rapport.events.RoundEvent.RoundResumed;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.events.RoundEvent.RoundsOver;
import dev.rapport.events.RoundEvent.SaidToRoom;
import dev.rapport.session.attendance.Readiness;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.room.Scene;
import dev.rapport.session.round.Room;
import dev.rapport.session.round.RoomId;
import dev.rapport.session.round.Round;
import dev.rapport.session.schedule.Phase.Break;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What one follower is told of what happens; remembers what they were told last, so as not to repeat it. */
final class Telling {
    /**
     * A card that is shown for less than this before its room opens is none: where a thousand are told, those whose turn has
     * not come by then have their room the sooner.
     */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final String viewer;
    private final BiFunction<Scene, String, Optional<RoomView>> rooms;
    private final Clock clock;
    private @Nullable Shown told;
    /** How many partners were shown without their card. */
    private long unknown;

    private @Nullable String lastRoomId;
    /** How many rooms of an open floor this follower knows to have had. */
    private int talks;

    private @Nullable Readiness said;

    /** @param rooms the room of somebody at a moment, as they see it */
    Telling(String viewer, BiFunction<Scene, String, Optional<RoomView>> rooms, Clock clock) {
        this.viewer = viewer;
        this.rooms = rooms;
        this.clock = clock;
    }

    private record Shown(String roomId, String state, List<String> partnerIds) {
        static Shown of(RoomView room) {
            return new Shown(
                    room.id(),
                    room.state(),
                    room.partners().stream().map(PublicCard::attendeeId).toList());
        }
    }

    /** One message to a follower: the name of the event and its data. */
    record Told(String event, Object data) {}

    /** Whether this follower is told of an event at all. */
    boolean concerns(RoundEvent event) {
        return !(event instanceof ReadinessChanged changed)
                || changed.attendeeId().equals(viewer);
    }

    /** What this follower has said of being ready; null where nothing. */
    void heard(@Nullable Readiness said) {
        this.said = said;
    }

    /** Whether a room is being looked for, as far as it is on them. */
    boolean isReady(Scene scene) {
        return Readiness.holds(said, talks(scene));
    }

    /** Whether {@link #of} is to be told the round that an event ended: what was told last is not of it. */
    boolean needs(RoundEvent event) {
        return event instanceof RoundEnded ended && roomOf(ended.round()) == null;
    }

    /** @param ended the round that the event ended, where it is {@link #needs needed} and still known */
    List<Told> of(RoundEvent event, Scene scene, @Nullable Round ended) {
        return switch (event) {
            case RoundDue _ -> List.of();
            case RoundPaired paired ->
                scene.session().round() == paired.round() && isTimeToLook(scene) ? room(scene, true) : List.of();
            // Where rooms come late both events find them open.
            case RoundStarted _ -> and(room(scene, !isInAnOpenRoom()), ToAll.session(scene));
            case RoundRepaired repaired -> scene.session().round() == repaired.round() ? room(scene, false) : List.of();
            case ReadinessChanged changed -> changed(changed, scene);
            case RoundEnded over -> ended(over, scene, ended);
            case RoundPaused paused -> List.of(ToAll.paused(paused), ToAll.session(scene));
            case RoundResumed resumed -> resumed(resumed, scene);
            case RoundRescheduled _ -> and(room(scene, true), ToAll.session(scene));
            case Announced announced -> List.of(ToAll.announced(announced));
            case SaidToRoom said -> ToSome.of(said, rooms.apply(scene, viewer).orElse(null));
            case HelpAsked asked -> ToSome.of(asked, scene.session(), viewer);
            case HelpOver over -> ToSome.of(over, scene.session(), viewer);
            case RoundsOver over -> List.of(ToAll.over(over));
        };
    }

    /** What is on as somebody begins to follow. */
    @Nullable
    RoomView first(Scene scene) {
        RoomView room = rooms.apply(scene, viewer).orElse(null);
        remember(scene, room);
        return room;
    }

    /** What is on as somebody comes back who has missed something; nothing where there are no rooms now. */
    List<Told> again(Scene scene) {
        return scene.session().round() == 0 || scene.session().isOver() ? List.of() : room(scene, true);
    }

    /** A room of an open floor closes later for the pause. */
    private List<Told> resumed(RoundResumed resumed, Scene scene) {
        List<Told> all = new ArrayList<>();
        all.add(ToAll.resumed(resumed));
        all.add(ToAll.session(scene));
        if (scene.session().plan().isOpenFloor() && rooms.apply(scene, viewer).isPresent()) {
            all.addAll(room(scene, true));
        }
        return all;
    }

    private List<Told> changed(ReadinessChanged changed, Scene scene) {
        if (said != null && said.since().isAfter(changed.at())) {
            return List.of();
        }
        said = new Readiness(changed.sessionId(), viewer, changed.ready(), changed.talks(), changed.at());
        return rooms.apply(scene, viewer).isPresent() || scene.session().isOver() ? List.of() : List.of(waiting(scene));
    }

    private int talks(Scene scene) {
        return scene.round() == null ? 0 : scene.round().talks(viewer);
    }

    private Told waiting(Scene scene) {
        return new Told("waiting", Map.of("round", scene.session().round(), "ready", isReady(scene)));
    }

    /** On an open floor each room ends by itself, and then nobody has one until they are ready again. */
    private List<Told> onTheFloor(Scene scene, @Nullable RoomView room, @Nullable String roomBefore) {
        List<Told> all = new ArrayList<>();
        if (roomBefore != null && (room == null || !room.id().equals(roomBefore))) {
            all.add(new Told("room-ended", Map.of("round", scene.session().round(), "roomId", roomBefore)));
        }
        if (room == null) {
            lastRoomId = null;
        }
        all.add(room == null ? waiting(scene) : new Told("room", room));
        return all;
    }

    /**
     * Cards were looked for that had not come yet. Only of the room that was told last: events tell of any other, and this
     * scene may be older than theirs.
     */
    List<Told> lateCards(Scene scene) {
        if (unknown == 0) {
            return List.of();
        }
        RoomView room = rooms.apply(scene, viewer).orElse(null);
        boolean cameLate = room != null && Shown.of(room).equals(told) && unknown(scene, room) < unknown;
        return cameLate ? room(scene, true) : List.of();
    }

    /**
     * A round has begun and its event is late. Only of a room that no event has told of yet, and of none that may be over
     * by now: this scene may be older than the last event.
     */
    List<Told> overdue(Scene scene) {
        boolean unheard = !scene.session().plan().isOpenFloor()
                && scene.isOpen()
                && roomOf(scene.session().round()) == null
                && rooms.apply(scene, viewer).isPresent();
        return unheard ? and(room(scene, true), ToAll.session(scene)) : List.of();
    }

    private List<Told> room(Scene scene, boolean always) {
        RoomView room = rooms.apply(scene, viewer).orElse(null);
        Shown before = told;
        // A room that the others left before this follower could be told of it: they are to know that nobody looks any
        // more.
        boolean missed = room == null && talks(scene) > talks;
        String roomBefore = lastRoomId;
        long lacking = unknown;
        remember(scene, room);
        if (!always && Objects.equals(before, told) && unknown >= lacking && !missed) {
            return List.of();
        }
        if (scene.session().plan().isOpenFloor()) {
            return onTheFloor(scene, room, roomBefore);
        }
        if (room != null) {
            return List.of(new Told(room.state().equals("open") ? "room" : "pairing-preview", room));
        }
        Map<String, Object> none = new HashMap<>();
        none.put("room", null);
        none.put("state", "waiting");
        none.put("round", scene.session().round());
        return List.of(new Told("room", none));
    }

    private static long unknown(Scene scene, RoomView room) {
        return room.partners().stream()
                .filter(card -> !scene.cards().containsKey(card.attendeeId()))
                .count();
    }

    private void remember(Scene scene, @Nullable RoomView room) {
        told = room == null ? null : Shown.of(room);
        talks = talks(scene);
        unknown = room == null ? 0 : unknown(scene, room);
        if (room != null && room.state().equals("open")) {
            lastRoomId = room.id();
        }
    }

    private boolean isTimeToLook(Scene scene) {
        return !(scene.session().phase() instanceof Break(var _, Instant startsAt))
                || clock.instant().plus(LOOK).isBefore(startsAt);
    }

    private boolean isInAnOpenRoom() {
        return told != null && told.state().equals("open");
    }

    private @Nullable String roomOf(int round) {
        return Optional.ofNullable(lastRoomId)
                .flatMap(RoomId::parse)
                .filter(room -> room.round() == round)
                .map(RoomId::toString)
                .orElse(null);
    }

    private List<Told> ended(RoundEnded ended, Scene scene, @Nullable Round over) {
        String roomId = over == null
                ? roomOf(ended.round())
                : over.lastRoomOf(viewer).map(Room::id).orElse(null);
        boolean last = ended.round() >= scene.session().plan().rounds()
                || scene.session().isOver();
        Instant next = scene.session().phase() instanceof Break(var _, Instant startsAt) ? startsAt : null;
        Map<String, Object> data = new HashMap<>();
        data.put("round", ended.round());
        data.put("roomId", roomId);
        data.put("at", ended.at());
        data.put("next", next);
        data.put("last", last);
        told = null;
        List<Told> all = new ArrayList<>(List.of(new Told("round-ended", data), ToAll.session(scene)));
        if (!last && rooms.apply(scene, viewer).isPresent()) {
            all.addAll(room(scene, true));
        }
        return all;
    }

    private static List<Told> and(List<Told> first, Told then) {
        List<Told> all = new ArrayList<>(first);
        all.add(then);
        return all;
    }
}
