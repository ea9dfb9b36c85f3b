package dev.rapport.acceptance.round;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Room;
import dev.rapport.acceptance.people.RoundView;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session held from the first round to the last, and all that its people saw of it. */
final class WholeSession implements AutoCloseable {
    static final String NOTE = "between you and me 7c1d";

    private final Scene scene;
    private final Map<String, DemoPerson> profiles = new HashMap<>();
    private final List<Set<String>> blocked = new ArrayList<>();
    private final List<Seen> rounds = new ArrayList<>();

    /**
     * What was seen of one round while it ran.
     *
     * @param told each attendee's room as the event stream told it
     * @param asked each attendee's room as {@code rooms/mine} answered, if it did
     * @param feedback what each attendee was answered to their feedback
     */
    record Seen(
            int number,
            RoundView organisers,
            Map<Attendee, Room> told,
            Map<Attendee, Optional<Room>> asked,
            List<Reply> feedback) {}

    private WholeSession(Scene scene) {
        this.scene = scene;
    }

    /** Everybody signs up, two pairs keep away from each other, all rounds are held. */
    static WholeSession hold(List<DemoPerson> people, int rounds) {
        Person organiser = Person.signUp("Olga Organiser");
        List<Person> persons = Person.signUp(people);
        WholeSession whole = new WholeSession(Scene.of(organiser, Plan.rounds(rounds, "PT10S")));
        for (int i = 0; i < people.size(); i++) {
            whole.profiles.put(persons.get(i).id(), people.get(i));
        }
        whole.blockPairs(persons, people);
        whole.scene.enter(persons);
        whole.scene.inFirstRound();
        for (int round = 1; round <= rounds; round++) {
            whole.rounds.add(whole.watch(round));
        }
        Together.each(whole.attendees(), attendee -> attendee.feed().await("session-ended", Waiting.A_WHILE));
        return whole;
    }

    /** Those who would be paired first, were they not blocked: the two pairs with most in common. */
    private void blockPairs(List<Person> persons, List<DemoPerson> people) {
        Set<Integer> taken = new HashSet<>();
        for (int pair = 0; pair < 2; pair++) {
            int[] most = {0, 1};
            int shared = -1;
            for (int i = 0; i < people.size(); i++) {
                for (int j = i + 1; j < people.size(); j++) {
                    int common = inCommon(people.get(i), people.get(j));
                    if (common > shared && !taken.contains(i) && !taken.contains(j)) {
                        shared = common;
                        most = new int[] {i, j};
                    }
                }
            }
            taken.add(most[0]);
            taken.add(most[1]);
            persons.get(most[0]).block(persons.get(most[1]));
            blocked.add(Set.of(persons.get(most[0]).id(), persons.get(most[1]).id()));
        }
    }

    private static int inCommon(DemoPerson one, DemoPerson other) {
        Set<String> shared = new HashSet<>(one.interests());
        shared.retainAll(other.interests());
        return shared.size();
    }

    private Seen watch(int number) {
        List<Room> told = scene.awaitRound(number);
        List<Optional<Room>> asked = Together.map(attendees(), Attendee::openRoom);
        RoundView organisers = session().round(number);
        Map<Attendee, Room> toldByAttendee = new HashMap<>();
        Map<Attendee, Optional<Room>> askedByAttendee = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            toldByAttendee.put(scene.attendee(i), told.get(i));
            askedByAttendee.put(scene.attendee(i), asked.get(i));
        }
        List<Reply> feedback = Together.map(attendees(), attendee -> rate(attendee, toldByAttendee.get(attendee)));
        return new Seen(number, organisers, toldByAttendee, askedByAttendee, feedback);
    }

    private static Reply rate(Attendee attendee, Room room) {
        return attendee.person()
                .api()
                .put(
                        room.path("/feedback/me"),
                        Map.of("rating", 4, "again", true, "note", NOTE + " " + attendee.id(), "noShow", false));
    }

    Session session() {
        return scene.session();
    }

    List<Attendee> attendees() {
        return scene.attendees();
    }

    List<Seen> rounds() {
        return rounds;
    }

    DemoPerson profile(String attendeeId) {
        return profiles.get(attendeeId);
    }

    List<Set<String>> blocked() {
        return blocked;
    }

    @Override
    public void close() {
        scene.close();
    }
}
