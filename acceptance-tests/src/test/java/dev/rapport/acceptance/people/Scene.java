package dev.rapport.acceptance.people;

import dev.rapport.acceptance.system.Waiting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session with people in it; closing it ends the session and lets everybody go. */
public final class Scene implements AutoCloseable {
    private final Session session;
    private final List<Attendee> attendees = new ArrayList<>();

    private Scene(Session session) {
        this.session = session;
    }

    public static Scene of(Person organiser, Plan plan) {
        return new Scene(Session.schedule(organiser, plan));
    }

    /** With the first so many of the demo's people as guests, ready to begin. */
    public Scene guests(int count) {
        return guests(DemoPeople.first(count));
    }

    public Scene guests(List<DemoPerson> people) {
        enter(Together.map(people, who -> Person.guest(who, session)));
        return this;
    }

    public List<Attendee> enter(Collection<Person> people) {
        List<Attendee> entered = Together.map(people, person -> Attendee.enter(person, session));
        attendees.addAll(entered);
        return entered;
    }

    /** As one of a group that the session has. */
    public List<Attendee> enter(Collection<Person> people, String group) {
        List<Attendee> entered = Together.map(people, person -> Attendee.enter(person, session, group));
        attendees.addAll(entered);
        return entered;
    }

    public Attendee enter(Person person) {
        return enter(List.of(person)).getFirst();
    }

    /** Starts the session and waits until everybody has a room of the first round. */
    public Scene inFirstRound() {
        session.start();
        awaitRound(1);
        return this;
    }

    /** Waits until everybody here has a room of a round; the rooms in the order of the attendees. */
    public List<Room> awaitRound(int number) {
        return Together.map(attendees, attendee -> attendee.awaitRoom(number, Waiting.A_WHILE));
    }

    public Session session() {
        return session;
    }

    public List<Attendee> attendees() {
        return List.copyOf(attendees);
    }

    public Attendee attendee(int index) {
        return attendees.get(index);
    }

    /** Who sits together just now. */
    public List<List<Attendee>> groups() {
        Map<String, List<Attendee>> byRoom = new LinkedHashMap<>();
        for (Attendee attendee : attendees) {
            attendee.openRoom()
                    .ifPresent(room -> byRoom.computeIfAbsent(room.id(), id -> new ArrayList<>())
                            .add(attendee));
        }
        return List.copyOf(byRoom.values());
    }

    @Override
    public void close() {
        attendees.forEach(Attendee::close);
        session.steer("end");
    }
}
