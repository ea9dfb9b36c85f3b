package dev.rapport.acceptance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Call;
import dev.rapport.acceptance.system.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What live control does not do: what makes no sense just now, and what anybody but the organiser asks for. */
@AcceptanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteeringRefusedTest {
    private static final Map<String, Map<String, String>> BODIES =
            Map.of("extend", Map.of("by", "PT1M"), "announce", Map.of("text", "Hello"));

    private Person organiser;
    private Person stranger;
    private Scene running;
    private Session scheduled;
    private Session over;

    @BeforeAll
    void prepare() {
        organiser = Person.signUp("Olga");
        stranger = Person.signUp("Sam");
        running = Scene.of(organiser, Plan.rounds(2, "PT10M")).guests(2).inFirstRound();
        scheduled = Session.schedule(organiser, Plan.rounds(1, "PT5M"));
        try (Scene brief = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(2).inFirstRound()) {
            over = brief.session();
        }
    }

    @AfterAll
    void letGo() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "extend", "next"})
    void nothingRunsBeforeTheStart(String command) {
        refusedIn("scheduled", scheduled, command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "resume"})
    void whatRunsIsNotStartedOrResumed(String command) {
        refusedIn("round", running.session(), command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "pause", "resume", "extend", "next", "end"})
    void whatIsOverStaysOver(String command) {
        refusedIn("ended", over, command);
    }

    @Test
    void whatIsPausedIsNotPausedAgain() {
        try (Scene scene = Scene.of(organiser, Plan.rounds(1, "PT5M")).guests(2).inFirstRound()) {
            scene.session().pause();

            refusedIn("paused", scene.session(), "pause");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "pause", "resume", "extend", "next", "end", "announce"})
    void onlyTheOrganiserSteers(String command) {
        Session session = running.session();
        Person member = running.attendee(0).person();

        steer(stranger.api(), session, command).refusal(403);
        steer(member.api(), session, command).refusal(403);
        steer(Api.anonymous(), session, command).refusal(401);
        assertThat(session.state()).isEqualTo("round");
    }

    @Test
    void onlyTheOrganiserChangesASession() {
        String path = scheduled.path("");

        stranger.api().patch(path, Map.of("title", "Mine now")).refusal(403);
        stranger.api().delete(path).refusal(403);
        assertThat(scheduled.json().path("title").asString()).isNotEqualTo("Mine now");
        assertThat(scheduled.state()).isEqualTo("scheduled");
    }

    @Test
    void onlyTheOrganiserSeesAllRooms() {
        Session session = running.session();

        assertThat(session.round(1).rooms()).hasSize(1);
        stranger.api().get(session.path("/rounds/1")).refusal(403);
        stranger.api().get(session.path("/rounds")).refusal(403);
        running.attendee(0).person().api().get(session.path("/rounds/1")).refusal(403);
    }

    @Test
    void roundsAreListedForTheOrganiser() {
        Session session = running.session();

        Reply rounds = organiser.api().get(session.path("/rounds")).is(200);

        assertThat(rounds.json().path("items").valueStream())
                .anyMatch(round -> round.path("number").asInt() == 1);
        organiser.api().get(scheduled.path("/rounds/1")).refusal(404);
        organiser.api().get(session.path("/rounds/3")).refusal(404);
    }

    private void refusedIn(String state, Session session, String command) {
        assertThat(steer(organiser.api(), session, command)
                        .refusal(409)
                        .path("state")
                        .asString())
                .isEqualTo(state);
        assertThat(session.state()).isEqualTo(state);
    }

    private static Reply steer(Api api, Session session, String command) {
        Call call = Call.of("POST", session.path("/" + command));
        return api.call(BODIES.containsKey(command) ? call.json(BODIES.get(command)) : call);
    }
}
