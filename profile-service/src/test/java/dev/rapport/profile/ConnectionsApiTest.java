package dev.rapport.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.test.TopicReader;
import dev.rapport.chassis.test.TopicReader.Message;
import dev.rapport.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class ConnectionsApiTest extends RunningProfileService {
    private static final String CONNECTIONS = "/api/profiles/me/connections";

    record Page(List<Item> items, @Nullable String next) {
        List<String> ids() {
            return items.stream().map(item -> item.attendee().attendeeId()).toList();
        }
    }

    record Item(Shown attendee) {}

    record Shown(String attendeeId, String displayName) {}

    @Test
    void areKnownToEachOnceBothSaidSo() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");

        connect(ada, bob);
        assertThat(page(ada, "").items()).isEmpty();
        assertThat(page(bob, "").items()).isEmpty();

        connect(bob, ada);
        assertThat(page(ada, "").items()).containsExactly(new Item(new Shown(bob.attendeeId(), "Bob")));
        assertThat(page(bob, "").ids()).containsExactly(ada.attendeeId());
    }

    @Test
    void areWishedForByMeWhateverTheOtherWants() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");
        Person cyd = signUp("Cyd");
        connect(ada, bob);
        connect(ada, cyd);
        connect(bob, ada);
        List<String> wished =
                Stream.of(bob.attendeeId(), cyd.attendeeId()).sorted().toList();

        get(ada, "/api/profiles/me/wishes?limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0]")
                .isEqualTo(wished.getFirst())
                .jsonPath("$.next")
                .isEqualTo(wished.getFirst());
        get(ada, "/api/profiles/me/wishes?cursor=" + wished.getFirst())
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0]")
                .isEqualTo(wished.getLast());
        get(cyd, "/api/profiles/me/wishes").expectBody().jsonPath("$.items").isEmpty();
    }

    @Test
    void endWhenOneOfTheTwoSaysSo() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");
        connect(ada, bob);
        connect(bob, ada);

        disconnect(bob, ada);
        disconnect(bob, ada);

        assertThat(page(ada, "").items()).isEmpty();
        assertThat(page(bob, "").items()).isEmpty();
    }

    @Test
    void endWithABlockForGood() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");
        connect(ada, bob);
        connect(bob, ada);

        call(HttpMethod.PUT, ada, "/api/profiles/me/blocks/" + bob.attendeeId())
                .expectStatus()
                .isNoContent();
        assertThat(page(ada, "").items()).isEmpty();
        assertThat(page(bob, "").items()).isEmpty();

        awaitTold(ada, "rapport.relation.disconnected.v1");
        call(HttpMethod.DELETE, ada, "/api/profiles/me/blocks/" + bob.attendeeId())
                .expectStatus()
                .isNoContent();
        assertThat(page(bob, "").items()).isEmpty();

        connect(ada, bob);
        assertThat(page(bob, "").ids()).containsExactly(ada.attendeeId());
    }

    /** Whatever the other has decided: nothing, no, or to block. */
    @Test
    void areAnsweredAlikeWhateverTheOtherWants() {
        Person ada = signUp("Ada");
        Person indifferent = signUp("Bob");
        Person refusing = signUp("Cyd");
        Person blocking = signUp("Dan");
        connect(refusing, ada);
        disconnect(refusing, ada);
        call(HttpMethod.PUT, blocking, "/api/profiles/me/blocks/" + ada.attendeeId());

        for (Person other : List.of(indifferent, refusing, blocking)) {
            connect(ada, other);
            connect(ada, other);
            disconnect(ada, other);
            disconnect(ada, other);
            connect(ada, other);
        }
        assertThat(page(ada, "").items()).isEmpty();
    }

    @Test
    void areToldOnceEachWithTheRevisionOfWhoDecided() {
        Person ada = signUp("Ada");
        Person bob = signUp("Bob");

        connect(ada, bob);
        connect(ada, bob);
        disconnect(ada, bob);

        try (TopicReader relations = TopicReader.of(Topics.RELATIONS)) {
            relations.await(message -> message.key().equals(ada.attendeeId())
                    && "rapport.relation.disconnected.v1".equals(message.type()));
            assertThat(relations.seen(ada.attendeeId()))
                    .extracting(Message::json)
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .contains("\"otherId\":\"" + bob.attendeeId() + "\"", "\"revision\":1"),
                            second -> assertThat(second).contains("\"revision\":2"));
        }
    }

    @Test
    void areListedByPages() {
        Person ada = signUp("Ada");
        List<Person> others = Stream.of("Bob", "Cyd", "Dan").map(this::signUp).toList();
        others.forEach(other -> connect(ada, other));
        others.forEach(other -> connect(other, ada));
        connect(ada, signUp("Eve"));
        List<String> ids = others.stream().map(Person::attendeeId).sorted().toList();

        assertThat(page(ada, "").ids()).isEqualTo(ids);
        assertThat(page(ada, "").next()).isNull();
        Page first = page(ada, "?limit=2");
        assertThat(first.ids()).isEqualTo(ids.subList(0, 2));
        assertThat(first.next()).isEqualTo(ids.get(1));
        Page second = page(ada, "?limit=2&cursor=" + first.next());
        assertThat(second.ids()).isEqualTo(ids.subList(2, 3));
        assertThat(second.next()).isNull();
    }

    @Test
    void areOpenToGuestsToo() {
        Person lin = guest("Lin");
        Person bob = signUp("Bob");
        put(lin, "/api/profiles/me", Map.of("displayName", "Lin"))
                .expectStatus()
                .isOk();

        connect(lin, bob);
        connect(bob, lin);

        assertThat(page(lin, "").ids()).containsExactly(bob.attendeeId());
    }

    @Test
    void cannotBeWithOneselfOrSomebodyUnknown() {
        Person ada = signUp("Ada");
        String unknown = CONNECTIONS + "/" + UUID.randomUUID();

        call(HttpMethod.PUT, ada, CONNECTIONS + "/" + ada.attendeeId())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("attendeeId");
        call(HttpMethod.PUT, ada, unknown).expectStatus().isNotFound();
        call(HttpMethod.DELETE, ada, unknown).expectStatus().isNotFound();
        for (String limit : List.of("0", "101", "many")) {
            get(ada, CONNECTIONS + "?limit=" + limit)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("limit");
        }
    }

    @Test
    void areNotForStrangers() {
        http.get().uri(CONNECTIONS).exchange().expectStatus().isUnauthorized();
        http.put().uri(CONNECTIONS + "/somebody").exchange().expectStatus().isUnauthorized();
    }

    private void connect(Person who, Person whom) {
        call(HttpMethod.PUT, who, CONNECTIONS + "/" + whom.attendeeId())
                .expectStatus()
                .isNoContent();
    }

    private void disconnect(Person who, Person whom) {
        call(HttpMethod.DELETE, who, CONNECTIONS + "/" + whom.attendeeId())
                .expectStatus()
                .isNoContent();
    }

    private static void awaitTold(Person who, String type) {
        try (TopicReader relations = TopicReader.of(Topics.RELATIONS)) {
            relations.await(message -> message.key().equals(who.attendeeId()) && type.equals(message.type()));
        }
    }

    private Page page(Person who, String query) {
        return get(who, CONNECTIONS + query)
                .expectStatus()
                .isOk()
                .expectBody(Page.class)
                .returnResult()
                .getResponseBody();
    }
}
