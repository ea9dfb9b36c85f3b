package dev.rapport.matching.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.ReasonText.Shown;
import dev.rapport.events.SessionEvent.AttendeeLeft;
import dev.rapport.events.SessionEvent.GuestJoined;
import dev.rapport.matching.Someone;
import dev.rapport.matching.suggestion.SuggestionsAnswer.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestionsApiTest extends RunningSuggestions {
    private final Someone ada =
            somebody().likes("jazz", "moss").seeks("bookkeeping").speaks("en");
    private final Someone bob = somebody().likes("jazz").speaks("en");
    private final Someone cyd = somebody()
            .likes("jazz", "moss")
            .offers("bookkeeping for studios")
            .speaks("en")
            .asks(71, "EUR", Per.HOUR);

    @Test
    void tellWhomToMeetAndWhyTheBestFirst() {
        checkIn(ada, bob, cyd);

        SuggestionsAnswer answer = suggestions(ada);

        assertThat(answer.next()).isNull();
        assertThat(answer.items()).extracting(SuggestionsApiTest::id).containsExactly(cyd.id(), bob.id());
        assertThat(answer.items()).extracting(Item::affinity).allMatch(affinity -> affinity > 0 && affinity <= 1);
        assertThat(answer.items().getFirst().attendee().displayName())
                .isEqualTo(cyd.card().displayName());
        assertThat(answer.items().getFirst().reasons())
                .extracting(Shown::kind, Shown::text)
                .containsExactlyInAnyOrder(
                        tuple(
                                "seek",
                                cyd.card().displayName()
                                        + " offers “bookkeeping for studios”. You seek “bookkeeping”."),
                        tuple("common-ground", "You both named “moss”. Nobody else here did."),
                        tuple("common-ground", "You both named “jazz”. Only one other person here did."));
        assertThat(answer.items().getLast().reasons())
                .extracting(Shown::kind, Shown::text)
                .containsExactly(tuple("common-ground", "You both named “jazz”. Only one other person here did."));
    }

    @Test
    void neverTellWhatSomebodyAsksOrPays() {
        checkIn(ada, cyd);

        ask(accountOf(ada), "")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .contains(cyd.id())
                        .doesNotContain("terms", "asking", "paying", "amount", "EUR", "hour"));
    }

    @Test
    void leaveOutWhomOneHasBlockedAndByWhomOneIsBlocked() {
        Someone dan = bob.as(newId());
        checkIn(ada, bob, cyd, dan);

        tellBlock(ada, bob);
        tellBlock(cyd, ada);

        assertThat(suggestions(ada).items()).extracting(SuggestionsApiTest::id).containsExactly(dan.id());
        assertThat(suggestions(bob).items())
                .extracting(SuggestionsApiTest::id)
                .containsExactlyInAnyOrder(cyd.id(), dan.id());
        assertThat(suggestions(cyd).items())
                .extracting(SuggestionsApiTest::id)
                .containsExactlyInAnyOrder(bob.id(), dan.id());
    }

    @Test
    void followWhoComesAndGoes() {
        checkIn(ada, bob);
        Someone lin = somebody().likes("jazz").speaks("en");
        tellProfiles(lin);

        tell(new GuestJoined(session, lin.id(), "Lin", List.of("jazz"), List.of(), List.of(), List.of("en")));
        awaitInside(ada, bob, lin);
        assertThat(suggestions(ada).items())
                .extracting(SuggestionsApiTest::id)
                .containsExactlyInAnyOrder(bob.id(), lin.id());

        tell(new AttendeeLeft(session, bob.id(), Instant.now()));
        awaitInside(ada, lin);
        assertThat(suggestions(ada).items()).extracting(SuggestionsApiTest::id).containsExactly(lin.id());
    }

    @Test
    void saySoWhenTwoHaveMetBefore() {
        Someone strange = somebody();
        checkIn(ada, strange);
        assertThat(suggestions(ada).items().getFirst().reasons())
                .extracting(Shown::kind)
                .containsExactly("new-face");

        tell(new Met(newId(), 1, "room-1", List.of(ada.id(), strange.id()), Instant.now()));

        await().untilAsserted(
                        () -> assertThat(suggestions(ada).items().getFirst().reasons())
                                .extracting(Shown::kind)
                                .containsExactly("met-before"));
    }

    @Test
    void comeInPages() {
        List<Someone> others = Stream.generate(() -> bob.as(newId())).limit(5).toList();
        checkIn(ada);
        checkIn(others.toArray(Someone[]::new));

        List<Item> read = new ArrayList<>();
        SuggestionsAnswer page = suggestions(ada, "?limit=2");
        read.addAll(page.items());
        while (page.next() != null) {
            assertThat(page.items()).hasSize(2);
            page = suggestions(ada, "?limit=2&cursor=" + page.next());
            read.addAll(page.items());
        }

        assertThat(read).hasSize(5).isEqualTo(suggestions(ada).items());
    }

    private static String id(Item item) {
        return item.attendee().attendeeId();
    }
}
