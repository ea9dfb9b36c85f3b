package dev.rapport.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Many people who hold one session from the check-in of all at once to its end, with feedback on every room. */
public final class Crowd implements AutoCloseable {
    private static final int ALL_DEMO_PEOPLE = 60;
    private static final Duration ALL_LISTENING = Duration.ofMinutes(2);

    private final Session session;
    private final List<Person> people;
    private final int rounds;
    private final Duration breakLength;
    private final List<Visitor> visitors = new ArrayList<>();

    private Crowd(Session session, List<Person> people, int rounds, Duration breakLength) {
        this.session = session;
        this.people = people;
        this.rounds = rounds;
        this.breakLength = breakLength;
    }

    /** They have joined, and nobody has come. */
    public static Crowd join(Person organiser, int attendees, int rounds, Duration breakLength) {
        Session session = Session.schedule(
                organiser, Plan.rounds(rounds, "PT10S").capacity(attendees).breakLength(breakLength.toString()));
        List<DemoPerson> demo = DemoPeople.first(ALL_DEMO_PEOPLE);
        List<Person> people = Together.map(
                IntStream.range(0, attendees)
                        .mapToObj(i -> demo.get(i % ALL_DEMO_PEOPLE))
                        .toList(),
                who -> Person.guest(who, session));
        return new Crowd(session, people, rounds, breakLength);
    }

    /** Fails where somebody has no room in a round; how long after they were to have one all were told. */
    public String holdAndTell() {
        Instant before = Instant.now();
        visitors.addAll(Together.map(
                people, person -> Visitor.enter(person, session, person.id().hashCode())));
        Duration checkedIn = Duration.between(before, Instant.now());
        Waiting.until("all listening", ALL_LISTENING, () -> visitors.stream().allMatch(Visitor::isListening));
        Instant deadline = Instant.parse(
                session.steer("start").is(200).json().path("until").asString());
        Together.each(visitors, visitor -> visitor.takePart(rounds));
        StringBuilder told = new StringBuilder(
                "%d checked in within %.1f s; rooms told".formatted(people.size(), checkedIn.toMillis() / 1e3));
        for (int round = 1; round <= rounds; round++) {
            List<Instant> heard = heard(round);
            assertThat(heard).as("told of round %d", round).hasSize(people.size());
            told.append(", round %d: half %.2f s, last %.2f s after the deadline"
                    .formatted(round, since(deadline, heard.get(heard.size() / 2)), since(deadline, heard.getLast())));
            deadline = session.round(round).endsAt().plus(breakLength);
        }
        return told.toString();
    }

    private List<Instant> heard(int round) {
        return visitors.stream()
                .flatMap(visitor -> visitor.heardOf(round).stream())
                .map(event -> event.receivedAt())
                .sorted()
                .toList();
    }

    private static double since(Instant begin, Instant end) {
        return Duration.between(begin, end).toMillis() / 1e3;
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
