package dev.rapport.events;

/**
 * Something that happened, told to other services on a topic. Fields are only ever added; a breaking change gets a new
 * type name in {@link EventTypes}.
 */
public sealed interface Event
        permits ProfileEvent,
                RelationEvent,
                SessionEvent,
                RoundEvent,
                PairingEvent,
                EncounterEvent,
                SignalEvent,
                KeyEvent {

    /** The topic this event travels on, one of {@link Topics}. */
    String topic();

    /** The record key: events of one key keep their order. */
    String key();
}
