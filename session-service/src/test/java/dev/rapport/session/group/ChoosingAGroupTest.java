package dev.rapport.session.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.RunningSessionService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ChoosingAGroupTest extends RunningSessionService {
    @Autowired
    GroupStore groups;

    private Person olga;
    private Person ada;
    private Planned session;

    record Admitted(String attendeeId, String accessToken) {}

    @BeforeEach
    void scheduleForMentorsAndMentees() {
        olga = somebody("Olga");
        ada = somebody("Ada");
        session = schedule(
                olga,
                Map.of(
                        "matching",
                        Map.of(
                                "rules",
                                List.of(
                                        Map.of("kind", "meet", "groups", List.of(" Mentor", "mentee")),
                                        Map.of("kind", "apart", "groups", List.of("MENTOR"))),
                                "connected",
                                "seek",
                                "company",
                                "ignore",
                                "fairness",
                                false)));
    }

    @Test
    void isAskedForByTheSessionItself() {
        get(ada, session.path())
                .expectBody()
                .jsonPath("$.matching.groups")
                .isEqualTo(List.of("Mentor", "mentee"))
                .jsonPath("$.matching.rules[0].kind")
                .isEqualTo("meet")
                .jsonPath("$.matching.rules[1].groups")
                .isEqualTo(List.of("MENTOR"))
                .jsonPath("$.matching.connected")
                .isEqualTo("seek")
                .jsonPath("$.matching.company")
                .isEqualTo("ignore")
                .jsonPath("$.matching.fairness")
                .isEqualTo(false);
    }

    @Test
    void staysAsItIsWhenThePlanIsChangedInOtherThings() {
        call(HttpMethod.PATCH, olga, session.path(), Map.of("matching", Map.of("style", "surprise")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.matching.groups")
                .isEqualTo(List.of("Mentor", "mentee"))
                .jsonPath("$.matching.connected")
                .isEqualTo("seek")
                .jsonPath("$.matching.fairness")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registrations/me", "/attendance/me"})
    void isPossibleWhileComing(String path) {
        call(HttpMethod.PUT, ada, session.path(path), Map.of("group", "MENTEE"))
                .expectStatus()
                .isOk();

        assertThat(groupOf(ada)).isEqualTo("mentee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registrations/me", "/attendance/me"})
    void isNotNeededAndWhatWasChosenStays(String path) {
        call(HttpMethod.PUT, ada, session.path("/registrations/me"), Map.of("group", "mentor"));

        put(ada, session.path(path)).expectStatus().isOk();
        call(HttpMethod.PUT, ada, session.path(path), Map.of()).expectStatus().isOk();

        assertThat(groupOf(ada)).isEqualTo("Mentor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registrations/me", "/attendance/me"})
    void isRefusedWhereTheSessionHasNoneOfThatName(String path) {
        expectGroups(call(HttpMethod.PUT, ada, session.path(path), Map.of("group", "boss")));
        expectGroups(call(HttpMethod.PUT, ada, session.path(path), Map.of("group", "")));

        get(olga, session.path()).expectBody().jsonPath("$.registered").isEqualTo(0);
        call(HttpMethod.PUT, ada, session.path(path), Map.of("group", List.of("mentor")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("group");
    }

    @Test
    void isRefusedWhereTheSessionHasNoGroups() {
        Planned plain = schedule(olga, Map.of());

        call(HttpMethod.PUT, ada, plain.path("/attendance/me"), Map.of("group", "mentor"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("group");
        get(ada, plain.path()).expectBody().jsonPath("$.matching.groups").isEmpty();
    }

    @Test
    void isPossibleForAGuest() {
        Admitted gil = join("mentor")
                .expectStatus()
                .isCreated()
                .expectBody(Admitted.class)
                .returnResult()
                .getResponseBody();

        assertThat(groupOf(new Person(gil.attendeeId(), gil.accessToken()))).isEqualTo("Mentor");
        expectGroups(join("boss"));
    }

    @Test
    void isTheOrganisersToo() {
        put(ada, session.path("/attendance/me")).expectStatus().isOk();

        assign(olga, ada.attendeeId(), "Mentee")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.group")
                .isEqualTo("mentee");
        assertThat(groupOf(ada)).isEqualTo("mentee");

        assign(olga, ada.attendeeId(), null).expectStatus().isOk();
        assertThat(groupOf(ada)).isNull();
    }

    @Test
    void isNobodyElses() {
        put(ada, session.path("/attendance/me")).expectStatus().isOk();

        assign(ada, ada.attendeeId(), "mentee").expectStatus().isForbidden();
        assign(somebody("Sly"), ada.attendeeId(), "mentee").expectStatus().isForbidden();
        assertThat(groupOf(ada)).isNull();
    }

    @Test
    void isRefusedToTheOrganiserForAnotherGroupAndForStrangers() {
        put(ada, session.path("/attendance/me")).expectStatus().isOk();

        expectGroups(assign(olga, ada.attendeeId(), "boss"));
        assign(olga, "nobody", "mentor").expectStatus().isNotFound();
        delete(olga, session.path()).expectStatus().isNoContent();
        assign(olga, ada.attendeeId(), "mentor").expectStatus().isEqualTo(409);
    }

    private String groupOf(Person who) {
        return groups.of(session.id()).block().get(who.attendeeId());
    }

    private ResponseSpec assign(Person who, String attendeeId, String group) {
        Map<String, Object> body = new HashMap<>();
        body.put("group", group);
        return call(HttpMethod.PUT, who, session.path("/attendees/" + attendeeId + "/group"), body);
    }

    private ResponseSpec join(String group) {
        return http.post()
                .uri(session.path("/guests"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("displayName", "Gil", "joinCode", session.joinCode(), "group", group))
                .exchange();
    }

    private static void expectGroups(ResponseSpec answer) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("group")
                .jsonPath("$.errors[0].message")
                .isEqualTo("is one of Mentor, mentee");
    }
}
