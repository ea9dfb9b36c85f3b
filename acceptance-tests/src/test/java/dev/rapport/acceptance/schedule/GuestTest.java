package dev.rapport.acceptance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Attendee;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Waiting;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Joining without an account. */
@AcceptanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestTest {
    private final DemoPerson mira = DemoPeople.first(2).get(0);
    private final DemoPerson ana = DemoPeople.first(2).get(1);
    private Person organiser;
    private Session session;

    @BeforeAll
    void schedule() {
        organiser = Person.signUp("Olga");
        session = Session.schedule(organiser, Plan.rounds(1, "PT5M"));
    }

    @Test
    void theCodeIsEnough() {
        Person guest = Person.guest(mira, session);

        guest.api().put(session.path("/attendance/me")).is(200);

        JsonNode profile = guest.profile();
        assertThat(profile.path("displayName").asString()).isEqualTo(mira.displayName());
        assertThat(profile.path("interests")).isEqualTo(mira.data().path("interests"));
    }

    @Test
    void theCodeMayBeTypedInSmallLetters() {
        Map<String, Object> form = mira.guest(session.joinCode().toLowerCase(Locale.ROOT));

        Api.anonymous().post(session.path("/guests"), form).is(201);
    }

    @Test
    void aWrongCodeOpensNothing() {
        Api.anonymous().post(session.path("/guests"), mira.guest("WRONG1")).refusal(403, 404);
    }

    @Test
    void theCodeOfAnotherSessionOpensNothing() {
        Session other = Session.schedule(organiser, Plan.rounds(1, "PT5M"));

        Api.anonymous()
                .post(session.path("/guests"), mira.guest(other.joinCode()))
                .refusal(403, 404);
    }

    @Test
    void aSessionMayBeForAccountsOnly() {
        Session closed = Session.schedule(organiser, Plan.rounds(1, "PT5M").with("guestsAllowed", false));

        Api.anonymous()
                .post(closed.path("/guests"), mira.guest(closed.joinCode()))
                .refusal(403, 404, 409);
    }

    @Test
    void aGuestsTokenIsGoodForThatSessionOnly() {
        Person guest = Person.guest(mira, session);
        Session other = Session.schedule(organiser, Plan.rounds(1, "PT5M"));

        guest.api().put(other.path("/registrations/me")).refusal(403, 404);
        guest.api().put(other.path("/attendance/me")).refusal(403, 404);
        guest.api().get(other.path("/rooms/mine")).refusal(403, 404);
        guest.api().post("/api/sessions", Plan.rounds(1, "PT5M").fields()).refusal(403);
    }

    @Test
    void aGuestMeetsSomebodyWithAnAccountAndEachSeesTheOthersCard() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M"))) {
            Attendee guest = scene.enter(Person.guest(mira, scene.session()));
            Attendee member = scene.enter(Person.signUp(ana));
            scene.inFirstRound();

            JsonNode seenByGuest = guest.awaitRoom(1, Waiting.SOON).partners().getFirst();
            JsonNode seenByMember = member.awaitRoom(1, Waiting.SOON).partners().getFirst();

            assertThat(seenByGuest.path("displayName").asString()).isEqualTo(ana.displayName());
            assertThat(seenByGuest.path("headline").asString())
                    .isEqualTo(ana.data().path("headline").asString());
            assertThat(seenByMember.path("attendeeId").asString()).isEqualTo(guest.id());
            assertThat(seenByMember.path("interests")).isEqualTo(mira.data().path("interests"));
        }
    }
}
