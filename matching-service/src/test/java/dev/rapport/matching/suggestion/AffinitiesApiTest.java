package dev.rapport.matching.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.SessionEvent.SessionChanged;
import dev.rapport.events.SessionEvent.SessionScheduled;
import dev.rapport.matching.Someone;
import dev.rapport.matching.suggestion.AffinitiesAnswer.Item;
import dev.rapport.matching.suggestion.AffinitiesAnswer.Partner;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class AffinitiesApiTest extends RunningSuggestions {
    private final Someone olga = somebody();
    private final Someone ada = somebody().likes("jazz", "moss").speaks("en");
    private final Someone bob = somebody().likes("jazz", "moss").speaks("en");
    private final Someone cyd = somebody().likes("tea").speaks("en");

    @BeforeEach
    void schedule() {
        tell(new SessionScheduled(session, olga.id(), "Freelancers meet", List.of(), Instant.EPOCH));
        checkIn(ada, bob, cyd);
    }

    @Test
    void areForWhoeverSteers() {
        affinities(ada).expectStatus().isForbidden();
        affinities(olga).expectStatus().isOk();

        tell(new SessionChanged(session, olga.id(), "Freelancers meet", List.of(), Instant.EPOCH, List.of(ada.id())));
        await().untilAsserted(() -> affinities(ada).expectStatus().isOk());
        tell(new SessionChanged(session, olga.id(), "Freelancers meet", List.of(), Instant.EPOCH, List.of()));
        await().untilAsserted(() -> affinities(ada).expectStatus().isForbidden());
    }

    @Test
    void areForACoOrganiserThoughTheScheduleIsToldAgain() {
        tell(new SessionChanged(session, olga.id(), "Freelancers meet", List.of(), Instant.EPOCH, List.of(ada.id())));
        tell(new SessionScheduled(session, olga.id(), "Freelancers meet", List.of(), Instant.EPOCH));
        checkIn(somebody().likes("tea").speaks("en"));

        await().untilAsserted(() -> assertThat(answer().items()).hasSize(4));
        affinities(ada).expectStatus().isOk();
    }

    @Test
    void showNobodyWhoIsKeptApartFromTheCaller() {
        tellBlock(ada, olga);

        await().untilAsserted(() -> assertThat(answer().items())
                .extracting(item -> item.attendee().attendeeId())
                .containsExactlyInAnyOrder(bob.id(), cyd.id()));
        assertThat(answer().people()).isEqualTo(2);
        assertThat(answer().items().toString()).doesNotContain(ada.id());
    }

    @Test
    void tellWhoHasHadLittleAndWithWhomTheyWouldGo() {
        assertThat(answer().items()).hasSize(3).allMatch(item -> item.mean() == null && item.rounds() == 0);

        tell(due());

        await().untilAsserted(() -> assertThat(answer().items()).allMatch(item -> item.rounds() == 1));
        Item first = answer().items().getFirst();
        assertThat(first.attendee().attendeeId()).isEqualTo(cyd.id());
        assertThat(first.satOut()).isEqualTo(1);
        assertThat(first.mean()).isZero();
        Item adas = answer().items().stream()
                .filter(item -> item.attendee().attendeeId().equals(ada.id()))
                .findFirst()
                .orElseThrow();
        assertThat(adas.mean()).isPositive();
        assertThat(adas.partners()).hasSize(1).allMatch(Partner::met);
        assertThat(adas.partners().getFirst().attendee().displayName())
                .isEqualTo(bob.card().displayName());
    }

    @Test
    void sayNothingOfWhoBlockedWhom() {
        List<Item> before = answer().items();

        tellBlock(ada, bob);

        assertThat(answer().items()).isEqualTo(before);
    }

    @Test
    void askInNumbersThatMakeSense() {
        for (String limit : List.of("0", "301", "many")) {
            ask(accountOf(olga), "?limit=" + limit)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("limit");
        }
        assertThat(answer().people()).isEqualTo(3);
        ask(accountOf(olga), "?limit=2")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
    }

    private RoundDue due() {
        return new RoundDue(
                session,
                1,
                0,
                1,
                1,
                new PairingRules(2, OddOneOut.SIT_OUT, MatchingStyle.BALANCED),
                Stream.of(ada, bob, cyd).map(one -> new Present(one.id(), 0)).toList(),
                List.of(),
                List.of());
    }

    private AffinitiesAnswer answer() {
        return affinities(olga)
                .expectStatus()
                .isOk()
                .expectBody(AffinitiesAnswer.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec affinities(Someone who) {
        return ask(accountOf(who), "");
    }

    @Override
    ResponseSpec ask(String token, String query) {
        return http.get()
                .uri("/api/sessions/" + session + "/affinities" + query)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
