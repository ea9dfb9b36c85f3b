package dev.rapport.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.Topics;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class BlocksApiTest extends RunningProfileService {
    private static final String BLOCKS = "/api/profiles/me/blocks";

    record Page(List<String> items, String next) {}

    @Test
    void keepBothFromSeeingEachOther() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");

        block(ada, bob);

        get(ada, "/api/profiles/" + bob.attendeeId()).expectStatus().isNotFound();
        get(bob, "/api/profiles/" + ada.attendeeId()).expectStatus().isNotFound();
        get(signUp("Cyd"), "/api/profiles/" + ada.attendeeId()).expectStatus().isOk();
    }

    @Test
    void looksToTheBlockedLikeSomebodyUnknown() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");
        block(ada, bob);

        assertThat(missing(bob, ada.attendeeId()))
                .isEqualTo(missing(bob, UUID.randomUUID().toString()));
    }

    @Test
    void canBeTakenBack() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");
        block(ada, bob);

        unblock(ada, bob);
        unblock(ada, bob);

        get(bob, "/api/profiles/" + ada.attendeeId()).expectStatus().isOk();
        assertThat(page(ada, "").items()).isEmpty();
    }

    @Test
    void areToldOnceEach() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");

        block(ada, bob);
        block(ada, bob);
        unblock(ada, bob);

        try (TopicReader relations = TopicReader.of(Topics.RELATIONS)) {
            relations.await(message ->
                    message.key().equals(ada.attendeeId()) && "rapport.relation.unblocked.v1".equals(message.type()));

            assertThat(relations.seen(ada.attendeeId()))
                    .extracting(Message::type)
                    .containsExactly("rapport.relation.blocked.v1", "rapport.relation.unblocked.v1");
            assertThat(relations.seen(ada.attendeeId()))
                    .extracting(Message::json)
                    .allSatisfy(json -> assertThat(json).contains("\"otherId\":\"" + bob.attendeeId() + "\""));
        }
    }

    @Test
    void areListedByPages() {
        Person ada = signUp("Ada");
        List<Person> others = Stream.of("Bob", "Cyd", "Dan").map(this::signUp).toList();
        others.forEach(other -> block(ada, other));
        List<String> ids = others.stream().map(Person::attendeeId).sorted().toList();

        assertThat(page(ada, "")).isEqualTo(new Page(ids, null));
        assertThat(page(ada, "?limit=2")).isEqualTo(new Page(ids.subList(0, 2), ids.get(1)));
        assertThat(page(ada, "?limit=2&cursor=" + ids.get(1))).isEqualTo(new Page(ids.subList(2, 3), null));
        assertThat(page(others.getFirst(), "").items()).isEmpty();
    }

    @Test
    void areOpenToGuestsToo() {
        Person lin = guest("Lin");
        Person bob = signUp("Bob");

        block(lin, bob);

        get(bob, "/api/profiles/" + lin.attendeeId()).expectStatus().isNotFound();
    }

    @Test
    void cannotBeOfOneself() {
        Person ada = signUp("Ada");

        call(HttpMethod.PUT, ada, BLOCKS + "/" + ada.attendeeId())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("attendeeId");
    }

    @Test
    void cannotBeOfSomebodyUnknown() {
        Person ada = signUp("Ada");
        String unknown = BLOCKS + "/" + UUID.randomUUID();

        call(HttpMethod.PUT, ada, unknown).expectStatus().isNotFound();
        call(HttpMethod.DELETE, ada, unknown).expectStatus().isNotFound();
    }

    private void block(Person who, Person whom) {
        call(HttpMethod.PUT, who, BLOCKS + "/" + whom.attendeeId())
                .expectStatus()
                .isNoContent();
    }

    private void unblock(Person who, Person whom) {
        call(HttpMethod.DELETE, who, BLOCKS + "/" + whom.attendeeId())
                .expectStatus()
                .isNoContent();
    }

    private Page page(Person who, String query) {
        return get(who, BLOCKS + query)
                .expectStatus()
                .isOk()
                .expectBody(Page.class)
                .returnResult()
                .getResponseBody();
    }

    private String missing(Person viewer, String attendeeId) {
        return get(viewer, "/api/profiles/" + attendeeId)
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
                .replace(attendeeId, "");
    }
}
