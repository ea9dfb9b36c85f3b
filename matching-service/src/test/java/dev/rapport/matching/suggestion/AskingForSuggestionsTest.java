package dev.rapport.matching.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.SessionEvent.SessionScheduled;
import dev.rapport.matching.Someone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class AskingForSuggestionsTest extends RunningSuggestions {
    private final Someone ada = somebody();
    private final Someone bob = somebody();

    @Test
    void areForNobodyWithoutAToken() {
        checkIn(ada, bob);

        expectProblem(ask("", ""), 401, "not-signed-in");
        expectProblem(ask("nonsense", ""), 401, "not-signed-in");
    }

    @Test
    void areForGuestsOfThatSessionOnly() {
        checkIn(ada, bob);

        ask(guestPass(ada, session), "").expectStatus().isOk();
        expectProblem(ask(guestPass(ada, newId()), ""), 403, "forbidden");
    }

    @Test
    void areForOthersWithAnAccountToo() {
        checkIn(bob);
        tellProfiles(ada);

        assertThat(suggestions(ada).items())
                .extracting(item -> item.attendee().attendeeId())
                .containsExactly(bob.id());
    }

    @Test
    void areNotFoundForASessionNobodyKnows() {
        expectProblem(ask(accountOf(ada), ""), 404, "not-found");
    }

    @Test
    void areNoneWhereNobodyIsYet() {
        tell(new SessionScheduled(session, ada.id(), "Freelancers meet", List.of(), Instant.now()));

        await().untilAsserted(() -> assertThat(suggestions(ada)).isEqualTo(new SuggestionsAnswer(List.of(), null)));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=51, limit",
        "limit=-1, limit",
        "limit=ten, limit",
        "limit=2.5, limit",
        "limit=99999999999, limit",
        "cursor=!!!, cursor",
        "cursor=0.5, cursor",
        "cursor=~ada, cursor",
        "cursor=, cursor",
        "cursor=NaN~ada, cursor",
        "cursor=Infinity~ada, cursor",
        "cursor=1e999~ada, cursor",
        "cursor=-1.0~ada, cursor",
        "cursor=0x1p-1~ada, cursor",
        "cursor=0.5~, cursor"
    })
    void sayWhichPartOfAQuestionMakesNoSense(String query, String field) {
        checkIn(ada, bob);

        expectProblem(ask(accountOf(ada), "?" + query), 400, "invalid-input")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
    }

    private static BodyContentSpec expectProblem(ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:" + type)
                .jsonPath("$.title")
                .isNotEmpty();
    }
}
