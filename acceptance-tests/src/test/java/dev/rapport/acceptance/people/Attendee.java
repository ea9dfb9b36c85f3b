package dev.rapport.acceptance.people;

import dev.rapport.acceptance.system.LiveEvent;
import dev.rapport.acceptance.system.LiveFeed;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who has checked in to a session and follows it live. */
public record Attendee(Person person, Session session, LiveFeed feed) implements AutoCloseable {

    /** Checks in and opens the page. */
    public static Attendee enter(Person person, Session session) {
        person.api().put(session.path("/attendance/me")).is(200);
        LiveFeed feed = LiveFeed.open(person.token(), session.path("/live"), null);
        feed.await("snapshot", Waiting.SOON);
        return new Attendee(person, session, feed);
    }

    /** Checks in as one of a group, and opens the page. */
    public static Attendee enter(Person person, Session session, String group) {
        person.api().put(session.path("/attendance/me"), Map.of("group", group)).is(200);
        return enter(person, session);
    }

    public String id() {
        return person.id();
    }

    /** The room I am in, or the coming one while it can be looked at. */
    public Optional<Room> room() {
        Reply reply = person.api().get(session.path("/rooms/mine")).is(200, 204);
        return reply.status() == 204 ? Optional.empty() : Optional.of(Room.of(reply.json()));
    }

    public Optional<Room> openRoom() {
        return room().filter(Room::open);
    }

    /** My room of a round, once it is open and I have been told. */
    public Room awaitRoom(int round, Duration atMost) {
        return Room.of(feed.await(
                        "room",
                        atMost,
                        event -> event.data().path("round").asInt() == round
                                && event.data().path("state").asString().equals("open"))
                .data());
    }

    /** Waits until I sit in an open room with all of these. */
    public Room awaitRoomWith(Duration atMost, Attendee... others) {
        Set<String> ids = Arrays.stream(others).map(Attendee::id).collect(Collectors.toSet());
        return Waiting.forValue(
                person.name() + " in a room with the others",
                atMost,
                () -> openRoom().filter(room -> room.partnerIds().containsAll(ids)));
    }

    /** The room I am in now that is none of these, once I have been told of it. */
    public Optional<Room> toldOfRoom(Set<String> before) {
        return feed.events("room")
                .map(event -> Room.of(event.data()))
                .filter(room -> room.open() && !before.contains(room.id()))
                .findFirst();
    }

    /** On an open floor: says that I would like to meet somebody. */
    public void ready() {
        person.api().put(session.path("/ready/me")).is(200);
    }

    /** On an open floor: as {@link #ready}, where a room may have come meanwhile. */
    public void readyUnlessInARoom() {
        person.api().put(session.path("/ready/me")).is(200, 409);
    }

    /** On an open floor: how often I have been told that nobody looks for a room for me. */
    public long timesResting() {
        return feed.events("waiting")
                .filter(event -> !event.data().path("ready").asBoolean(true))
                .count();
    }

    /** On an open floor: waits until I have been told that this room is over. */
    public LiveEvent awaitRoomEnded(Room room, Duration atMost) {
        return feed.await(
                "room-ended",
                atMost,
                event -> event.data().path("roomId").asString().equals(room.id()));
    }

    /** Kindly leaves the room, and stays in the session. */
    public void leaveRoom() {
        person.api().put(openRoom().orElseThrow().path("/leave/me")).is(204);
    }

    /** Leaves the session. */
    public void checkOut() {
        person.api().delete(session.path("/attendance/me")).is(204);
        feed.close();
    }

    /** Vanishes without a word. */
    public void crash() {
        feed.close();
    }

    @Override
    public void close() {
        feed.close();
    }

    @Override
    public String toString() {
        return person.name();
    }
}
