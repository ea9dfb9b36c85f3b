package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.RunningSessionService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class TemplatesApiTest extends RunningSessionService {
    private static final Map<String, Object> PLAN = Map.of(
            "title",
            "Thursday",
            "topics",
            List.of("jazz"),
            "rounds",
            3,
            "roundLength",
            "PT4M",
            "matching",
            Map.of("style", "surprise", "rules", List.of(Map.of("kind", "apart", "groups", List.of("mentors")))));

    private Person olga;

    @BeforeEach
    void come() {
        olga = somebody("Olga");
    }

    @Test
    void areAnsweredAsTheyWereKept() {
        JsonNode kept = read(keep(Map.of("name", " Our Thursday ", "plan", PLAN)));

        JsonNode mine = mine(olga);

        assertThat(mine.path("next").isNull()).isTrue();
        assertThat(mine.path("items")).containsExactly(kept);
        assertThat(kept.path("name").asString()).isEqualTo("Our Thursday");
        assertThat(kept.path("plan").path("roundLength").asString()).isEqualTo("PT4M");
        assertThat(kept.path("plan").path("capacity").asInt()).isEqualTo(500);
        assertThat(kept.path("plan").path("startsAt").isMissingNode()).isTrue();
    }

    /** What comes out can go in: as a session, once it is said when. */
    @Test
    void becomeSessions() {
        keep(Map.of("name", "Ours", "plan", PLAN)).expectStatus().isCreated();
        Map<String, Object> plan =
                new HashMap<>(Map.of("startsAt", inAnHour(Map.of()).get("startsAt")));
        mine(olga)
                .path("items")
                .path(0)
                .path("plan")
                .properties()
                .forEach(field -> plan.put(field.getKey(), field.getValue()));

        Planned session = schedule(olga, plan);

        get(olga, session.path()).expectBody().json("""
                {"title": "Thursday", "topics": ["jazz"], "rounds": 3, "roundLength": "PT4M",
                 "matching": {"style": "surprise", "rules": [{"kind": "apart", "groups": ["mentors"]}]}}""");
    }

    @Test
    void areTheirOrganisersAlone() {
        String id = read(keep(Map.of("name", "Ours", "plan", PLAN))).path("id").asString();
        Person bob = somebody("Bob");

        assertThat(mine(bob).path("items")).isEmpty();
        delete(bob, "/api/templates/" + id).expectStatus().isNotFound();
        get(guestOf(schedule(olga, Map.of()), "Gil"), "/api/templates")
                .expectStatus()
                .isForbidden();
        http.get().uri("/api/templates").exchange().expectStatus().isUnauthorized();
        assertThat(mine(olga).path("items")).hasSize(1);
    }

    @Test
    void takeTheNewestOfANameUntilTheyAreDeleted() {
        String id = read(keep(Map.of("name", "Ours", "plan", PLAN))).path("id").asString();
        JsonNode again = read(keep(Map.of("name", "OURS", "plan", Map.of("rounds", 9))));

        assertThat(again.path("id").asString()).isEqualTo(id);
        assertThat(mine(olga).path("items")).containsExactly(again);
        delete(olga, "/api/templates/" + id).expectStatus().isNoContent();
        delete(olga, "/api/templates/" + id).expectStatus().isNotFound();
        assertThat(mine(olga).path("items")).isEmpty();
    }

    @Test
    void nameTheFieldThatIsWrong() {
        isWrong("name", Map.of("name", " ", "plan", PLAN));
        isWrong("name", Map.of("plan", PLAN));
        isWrong("plan", Map.of("name", "Ours"));
        isWrong("plan.rounds", Map.of("name", "Ours", "plan", Map.of("rounds", 99)));
        isWrong("plan.rounds", Map.of("name", "Ours", "plan", Map.of("format", "open-floor", "rounds", 2)));
        isWrong("plan.startsAt", Map.of("name", "Ours", "plan", Map.of("startsAt", "2999-01-01T00:00:00Z")));
    }

    private void isWrong(String field, Map<String, Object> template) {
        keep(template)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(mine(olga).path("items")).isEmpty();
    }

    private ResponseSpec keep(Map<String, Object> template) {
        return call(HttpMethod.POST, olga, "/api/templates", template);
    }

    private JsonNode mine(Person who) {
        return read(get(who, "/api/templates"));
    }

    private JsonNode read(ResponseSpec answer) {
        return json.readTree(answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
