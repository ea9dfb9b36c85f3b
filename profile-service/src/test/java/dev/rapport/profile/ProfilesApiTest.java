package dev.rapport.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.Topics;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class ProfilesApiTest extends RunningProfileService {
    private static final String WHOLE = """
            {"displayName": " Ada Lovelace ", "headline": "Counts on it", "company": " Analytical Engines ", "about": "First line\\nSecond line",
             "interests": ["Jazz", " jazz ", "Chess"], "offers": ["Proofreading"], "seeks": ["A publisher"],
             "languages": ["EN", "pt-br"], "timeZone": "Europe/London", "links": ["https://example.org/ada"],
             "terms": {"asking": {"amount": 90.50, "currency": "EUR", "per": "hour"}, "paying": null}}""";
    private static final String WHOLE_ANSWER = """
            {"displayName": "Ada Lovelace", "headline": "Counts on it", "company": "Analytical Engines", "about": "First line\\nSecond line",
             "interests": ["Jazz", "Chess"], "offers": ["Proofreading"], "seeks": ["A publisher"],
             "languages": ["en", "pt-BR"], "timeZone": "Europe/London", "links": ["https://example.org/ada"],
             "terms": {"asking": {"amount": 90.5, "currency": "EUR", "per": "hour"}, "paying": null}}""";

    @Test
    void isAnsweredAsItWasWritten() {
        Person ada = signUp("Ada");

        put(ada, "/api/profiles/me", WHOLE).expectStatus().isOk().expectBody().json(WHOLE_ANSWER);
        get(ada, "/api/profiles/me").expectStatus().isOk().expectBody().json(WHOLE_ANSWER);
    }

    @Test
    void forgetsWhatAnotherWritingLeavesOut() {
        Person ada = signUp("Ada");
        put(ada, "/api/profiles/me", WHOLE).expectStatus().isOk();

        put(ada, "/api/profiles/me", Map.of("displayName", "Ada"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"displayName": "Ada", "headline": "", "about": "", "interests": [], "offers": [], "seeks": [],
                         "languages": [], "timeZone": null, "links": [], "company": null, "terms": null}""");
    }

    @Test
    void isShownToOthersWithoutItsTerms() {
        Person ada = signUp("Ada");
        put(ada, "/api/profiles/me", WHOLE).expectStatus().isOk();

        for (Person viewer : new Person[] {signUp("Bob"), guest("Lin"), ada}) {
            String card = get(viewer, "/api/profiles/" + ada.attendeeId())
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();

            assertThat(card)
                    .contains(
                            "\"attendeeId\":\"" + ada.attendeeId() + "\"",
                            "\"interests\":[\"Jazz\",\"Chess\"]",
                            "\"company\":\"Analytical Engines\"")
                    .doesNotContain("terms", "90.5", ada.email());
        }
    }

    @Test
    void isToldWithItsTermsForMatchingAndOnlyWhenItChanges() {
        Person ada = signUp("Ada");
        put(ada, "/api/profiles/me", WHOLE).expectStatus().isOk();
        put(ada, "/api/profiles/me", WHOLE).expectStatus().isOk();
        put(ada, "/api/profiles/me", Map.of("displayName", "Ada L"))
                .expectStatus()
                .isOk();

        try (TopicReader profiles = TopicReader.of(Topics.PROFILES)) {
            profiles.await(message ->
                    message.key().equals(ada.attendeeId()) && message.json().contains("\"displayName\":\"Ada L\""));

            assertThat(profiles.seen(ada.attendeeId()))
                    .extracting(Message::json)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"revision\":1"),
                            second -> assertThat(second)
                                    .contains(
                                            "\"revision\":2",
                                            "\"company\":\"Analytical Engines\"",
                                            "\"amount\":90.5",
                                            "\"per\":\"HOUR\""),
                            third -> assertThat(third).contains("\"revision\":3", "\"terms\":null"));
        }
    }

    @Test
    void keepsTheLargestAndTheSmallestPrice() {
        Person ada = signUp("Ada");
        String terms = """
                {"displayName": "Ada", "terms": {
                  "asking": {"amount": 0.0001, "currency": "KWD", "per": "day"},
                  "paying": {"amount": 999999999.9999, "currency": "JPY", "per": "project"}}}""";

        put(ada, "/api/profiles/me", terms).expectStatus().isOk().expectBody().json(terms);
        get(ada, "/api/profiles/me").expectStatus().isOk().expectBody().json(terms);
    }

    @Test
    void ofSomebodyUnknownIsNotFound() {
        get(signUp("Ada"), "/api/profiles/" + UUID.randomUUID())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rapport:problem:not-found");
    }

    @Test
    void isNotForStrangers() {
        http.get().uri("/api/profiles/me").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/api/profiles/" + UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get()
                .uri("/api/profiles/me")
                .headers(headers -> headers.setBearerAuth("no.token.atall"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void allowsNothingThatIsNotNamed() {
        Person ada = signUp("Ada");

        call(HttpMethod.DELETE, ada, "/api/profiles/" + ada.attendeeId())
                .expectStatus()
                .isForbidden();
        call(HttpMethod.GET, ada, "/api/accounts").expectStatus().isForbidden();
    }
}
