package dev.rapport.acceptance.faults;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.Call;
import dev.rapport.acceptance.system.LiveEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Somebody who comes to a session, stays to the end and tells what each room was like, whatever dies meanwhile. */
final class Visitor implements AutoCloseable {
    /** Nobody tells what a room was like who has not said a word in it yet. */
    private static final int SHORTEST_TALK_MILLIS = 2_000;

    private static final int LONGEST_TALK_MILLIS = 6_000;
    private static final Duration UNTIL_A_ROOM = Persistence.PATIENCE.plusSeconds(30);

    private final Person person;
    private final Session session;
    private final SplittableRandom random;
    private final Line line;
    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();

    private Visitor(Person person, Session session, SplittableRandom random, Line line) {
        this.person = person;
        this.session = session;
        this.random = random;
        this.line = line;
    }

    /** Comes within a second or so, checks in and opens the page. */
    static Visitor enter(Person person, Session session, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1_000)).toNanos());
        Persistence.call(person.api(), Call.of("PUT", session.path("/attendance/me")))
                .is(200);
        return new Visitor(person, session, random, Line.open(person.token(), session.path("/live")));
    }

    /** Is in a room in every round, talks, and tells what it was like. */
    void takePart(int rounds) {
        for (int round = 1; round <= rounds; round++) {
            Room room = awaitRoom(round);
            int rating = 1 + random.nextInt(5);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(SHORTEST_TALK_MILLIS, LONGEST_TALK_MILLIS))
                    .toNanos());
            Persistence.call(
                            person.api(),
                            Call.of("PUT", room.path("/feedback/me"))
                                    .json(Map.of("rating", rating, "again", true, "note", "", "noShow", false)))
                    .is(200);
            accepted.put(room.id(), rating);
        }
        await("the end", Visitor::isTheEnd);
    }

    private Room awaitRoom(int round) {
        LiveEvent told = await("a room of round " + round, event -> isOpen(event, round));
        return room(told).orElseThrow();
    }

    private LiveEvent await(String what, Predicate<LiveEvent> fits) {
        try {
            return line.await(person.name() + " hears of " + what, UNTIL_A_ROOM, fits);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isTheEnd(LiveEvent event) {
        return event.is("session-ended")
                || event.is("snapshot")
                        && event.data().path("session").path("state").asString().equals("ended");
    }

    /** The room that an event tells of, be it as news or in a snapshot. */
    private static Optional<Room> room(LiveEvent event) {
        JsonNode room = switch (event.type()) {
            case "room" -> event.data();
            case "snapshot" -> event.data().path("room");
            default -> MissingNode.getInstance();
        };
        return room.has("id") ? Optional.of(Room.of(room)) : Optional.empty();
    }

    private static boolean isOpen(LiveEvent event, int round) {
        return room(event).filter(room -> room.round() == round && room.open()).isPresent();
    }

    /** When I heard that a round had begun; empty where I only found it so later. */
    Optional<LiveEvent> heardOf(int round) {
        return line.events("room").filter(event -> isOpen(event, round)).findFirst();
    }

    /** How often I was told of an announcement as news. */
    long heard(String announcement) {
        return line.events("announcement")
                .filter(event -> event.data().path("text").asString().equals(announcement))
                .count();
    }

    /** How many snapshots that I was shown have an announcement. */
    boolean sawInASnapshot(String announcement) {
        return line.events("snapshot")
                .anyMatch(event -> event.data().path("announcements").toString().contains(announcement));
    }

    String id() {
        return person.id();
    }

    List<Line.Gap> gaps() {
        return line.gaps();
    }

    boolean isListening() {
        return line.isOpen();
    }

    /** The ratings that were answered with a success, by room. */
    Map<String, Integer> accepted() {
        return Map.copyOf(accepted);
    }

    @Override
    public void close() {
        line.close();
    }

    @Override
    public String toString() {
        return person.name();
    }
}
