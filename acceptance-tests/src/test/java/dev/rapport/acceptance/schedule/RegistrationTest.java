package dev.rapport.acceptance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.people.Together;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.LiveFeed;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Seats, and what happens when there are none left. */
@AcceptanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest {
    private Person organiser;
    private Person ada;
    private Person bob;
    private Person cleo;
    private Person dan;

    @BeforeAll
    void signUp() {
        List<Person> people = Together.map(List.of("Olga", "Ada", "Bob", "Cleo", "Dan"), Person::signUp);
        organiser = people.get(0);
        ada = people.get(1);
        bob = people.get(2);
        cleo = people.get(3);
        dan = people.get(4);
    }

    @Test
    void registeringTwiceTakesOneSeat() {
        Session session = withTwoSeats();

        assertThat(register(ada, session).is(200).json().path("state").asString())
                .isEqualTo("registered");
        register(ada, session).is(200);

        awaitRegistered(session, 1);
        register(bob, session).is(200);
        awaitRegistered(session, 2);
    }

    @Test
    void whoFindsItFullIsToldTheirPlaceInTheWaitingList() {
        Session session = full();

        assertThat(place(cleo, session)).isEqualTo(1);
        assertThat(place(dan, session)).isEqualTo(2);
        assertThat(place(cleo, session)).as("asking again keeps the place").isEqualTo(1);
    }

    @Test
    void whenASeatIsGivenBackTheFirstWhoWaitsGetsIt() {
        Session session = full();
        place(cleo, session);
        place(dan, session);

        ada.api().delete(session.path("/registrations/me")).is(204);

        Waiting.until("Dan is first now", Waiting.SOON, () -> place(dan, session) == 1);
        register(cleo, session).is(200);
        try (LiveFeed feed = LiveFeed.open(cleo.token(), session.path("/live"), null)) {
            assertThat(feed.await("snapshot", Waiting.SOON)
                            .data()
                            .path("me")
                            .path("state")
                            .asString())
                    .isEqualTo("registered");
        }
    }

    @Test
    void whoGivesUpWaitingIsOvertaken() {
        Session session = full();
        place(cleo, session);
        place(dan, session);

        cleo.api().delete(session.path("/registrations/me")).is(204);

        Waiting.until("Dan is first now", Waiting.SOON, () -> place(dan, session) == 1);
    }

    @Test
    void checkingInTakesAFreeSeatToo() {
        Session session = withTwoSeats();

        assertThat(checkIn(ada, session).is(200).json().path("state").asString())
                .isEqualTo("checked-in");
        checkIn(ada, session).is(200);
        register(bob, session).is(200);

        checkIn(cleo, session).refusal(409);
        checkIn(bob, session).is(200);
        ada.api().delete(session.path("/attendance/me")).is(204);
        ada.api().delete(session.path("/attendance/me")).is(204);
    }

    @Test
    void ofManyWhoComeAtOnceOnlyAsManyGetInAsThereAreSeats() {
        Session session = withTwoSeats();

        List<Integer> statuses = Together.map(
                List.of(ada, bob, cleo, dan),
                person -> register(person, session).status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 409, 409);
        assertThat(Stream.of(ada, bob, cleo, dan)
                        .map(person -> register(person, session))
                        .filter(reply -> !reply.isOk())
                        .map(reply -> reply.refusal(409).path("place").asInt()))
                .containsExactlyInAnyOrder(1, 2);
    }

    private Session withTwoSeats() {
        return Session.schedule(organiser, Plan.rounds(1, "PT5M").capacity(2));
    }

    private Session full() {
        Session session = withTwoSeats();
        register(ada, session).is(200);
        register(bob, session).is(200);
        return session;
    }

    private static Reply register(Person person, Session session) {
        return person.api().put(session.path("/registrations/me"));
    }

    private static Reply checkIn(Person person, Session session) {
        return person.api().put(session.path("/attendance/me"));
    }

    private static int place(Person person, Session session) {
        return register(person, session).refusal(409).path("place").asInt();
    }

    private static void awaitRegistered(Session session, int count) {
        Waiting.until(
                count + " registered",
                Waiting.SOON,
                () -> session.json().path("registered").asInt() == count);
    }
}
