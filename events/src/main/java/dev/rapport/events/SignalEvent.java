package dev.rapport.events;

/** What members of a room send each other; kept for a short time only. */
public sealed interface SignalEvent extends Event {
    String roomId();

    @Override
    default String topic() {
        return Topics.SIGNALS;
    }

    @Override
    default String key() {
        return roomId();
    }

    /**
     * One message from a member to the others of the room.
     *
     * @param type what the message is, as the client named it: {@code description}, {@code candidate}, {@code state}, {@code chat}; or {@code joined} and
     *     {@code left}, from the instance that holds their WebSocket
     * @param body the message as JSON text, with its sender and, for chat, its time put in
     */
    record Signal(String roomId, String from, String type, String body) implements SignalEvent {}
}
