package dev.rapport.matching.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.security.TokenIssuer;
import dev.rapport.events.SessionEvent.AttendeeCheckedIn;
import dev.rapport.matching.RunningMatchingService;
import dev.rapport.matching.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The service among the others: a test plays session-service, which tells who is there, and those who ask whom to meet. */
abstract class RunningSuggestions extends RunningMatchingService {
    final String session = newId();

    @Autowired
    WebTestClient http;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    RosterStore rosters;

    void checkIn(Someone... people) {
        tellProfiles(people);
        for (Someone one : people) {
            tell(new AttendeeCheckedIn(session, one.id(), Instant.now()));
        }
        await().untilAsserted(() -> assertThat(
                        now(rosters.of(session).defaultIfEmpty(Roster.NOBODY)).attendeeIds())
                .containsAll(ids(List.of(people))));
    }

    void awaitInside(Someone... people) {
        await().untilAsserted(() -> assertThat(now(rosters.of(session)).attendeeIds())
                .containsExactlyInAnyOrderElementsOf(ids(List.of(people))));
    }

    String accountOf(Someone who) {
        return tokens.issue(who.id(), "Somebody", Duration.ofHours(1)).accessToken();
    }

    String guestPass(Someone who, String sessionId) {
        return tokens.issueBound(who.id(), "Somebody", sessionId, Instant.now().plus(Duration.ofHours(1)))
                .accessToken();
    }

    SuggestionsAnswer suggestions(Someone who) {
        return suggestions(who, "");
    }

    SuggestionsAnswer suggestions(Someone who, String query) {
        return ask(accountOf(who), query)
                .expectStatus()
                .isOk()
                .expectBody(SuggestionsAnswer.class)
                .returnResult()
                .getResponseBody();
    }

    /** @param token empty for none */
    ResponseSpec ask(String token, String query) {
        return http.get()
                .uri("/api/sessions/" + session + "/suggestions/me" + query)
                .headers(headers -> {
                    if (!token.isEmpty()) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange();
    }
}
