package dev.rapport.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names of events on the wire: a name with a version, never a class name. */
public final class EventTypes {
    private static final Map<String, Class<? extends Event>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<? extends Event>, String> BY_CLASS = new LinkedHashMap<>();

    static {
        type("rapport.profile.changed.v1", ProfileEvent.ProfileChanged.class);
        type("rapport.relation.blocked.v1", RelationEvent.AttendeeBlocked.class);
        type("rapport.relation.unblocked.v1", RelationEvent.AttendeeUnblocked.class);
        type("rapport.relation.connected.v1", RelationEvent.Connected.class);
        type("rapport.relation.disconnected.v1", RelationEvent.Disconnected.class);
        type("rapport.session.scheduled.v1", SessionEvent.SessionScheduled.class);
        type("rapport.session.changed.v1", SessionEvent.SessionChanged.class);
        type("rapport.session.cancelled.v1", SessionEvent.SessionCancelled.class);
        type("rapport.session.opened.v1", SessionEvent.SessionOpened.class);
        type("rapport.session.ended.v1", SessionEvent.SessionEnded.class);
        type("rapport.session.guest-joined.v1", SessionEvent.GuestJoined.class);
        type("rapport.session.checked-in.v1", SessionEvent.AttendeeCheckedIn.class);
        type("rapport.session.left.v1", SessionEvent.AttendeeLeft.class);
        type("rapport.round.due.v1", RoundEvent.RoundDue.class);
        type("rapport.round.paired.v1", RoundEvent.RoundPaired.class);
        type("rapport.round.started.v1", RoundEvent.RoundStarted.class);
        type("rapport.round.repaired.v1", RoundEvent.RoundRepaired.class);
        type("rapport.round.readiness.v1", RoundEvent.ReadinessChanged.class);
        type("rapport.round.rescheduled.v1", RoundEvent.RoundRescheduled.class);
        type("rapport.round.paused.v1", RoundEvent.RoundPaused.class);
        type("rapport.round.resumed.v1", RoundEvent.RoundResumed.class);
        type("rapport.round.ended.v1", RoundEvent.RoundEnded.class);
        type("rapport.round.announced.v1", RoundEvent.Announced.class);
        type("rapport.round.said-to-room.v1", RoundEvent.SaidToRoom.class);
        type("rapport.round.help-asked.v1", RoundEvent.HelpAsked.class);
        type("rapport.round.help-over.v1", RoundEvent.HelpOver.class);
        type("rapport.round.over.v1", RoundEvent.RoundsOver.class);
        type("rapport.pairing.rooms-paired.v1", PairingEvent.RoomsPaired.class);
        type("rapport.encounter.met.v1", EncounterEvent.Met.class);
        type("rapport.encounter.feedback.v1", EncounterEvent.FeedbackGiven.class);
        type("rapport.encounter.no-show.v1", EncounterEvent.NoShow.class);
        type("rapport.signal.sent.v1", SignalEvent.Signal.class);
        type("rapport.key.published.v1", KeyEvent.KeyPublished.class);
    }

    private EventTypes() {}

    /** The wire name of an event. */
    public static String nameOf(Event event) {
        return BY_CLASS.get(event.getClass());
    }

    /** The record to read a wire name into; empty for a name this version does not know. */
    public static Optional<Class<? extends Event>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every wire name with its record. */
    public static Map<String, Class<? extends Event>> all() {
        return Map.copyOf(BY_NAME);
    }

    private static void type(String name, Class<? extends Event> type) {
        BY_NAME.put(name, type);
        BY_CLASS.put(type, name);
    }
}
