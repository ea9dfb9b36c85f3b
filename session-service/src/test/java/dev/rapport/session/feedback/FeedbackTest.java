package dev.rapport.session.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.NoShow;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.Following;
import dev.rapport.session.round.TwoInASession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class FeedbackTest extends TwoInASession {
    private static final int ROUNDS = 3;
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    @Test
    void isToldOnceForEachOpinionAndWithoutTheNote() {
        String room = openRoom();
        Map<String, Object> opinion = Map.of("rating", 4, "again", true, "note", "Ask about jazz");

        give(ada, room, opinion)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"rating\": 4, \"again\": true, \"note\": \"Ask about jazz\", \"noShow\": false}");
        give(ada, room, opinion).expectStatus().isOk();
        give(ada, room, Map.of("rating", 2)).expectStatus().isOk();
        give(bob, room, Map.of("rating", 5)).expectStatus().isOk();

        told(session, FeedbackGiven.class, given -> given.rating() == 2);
        told(session, FeedbackGiven.class, given -> given.rating() == 5);
        assertThat(allTold(session, FeedbackGiven.class))
                .containsExactlyInAnyOrder(
                        said(room, ada, bob, 4, true), said(room, ada, bob, 2, null), said(room, bob, ada, 5, null));
    }

    @Test
    void isOfMembersOnly() {
        String room = openRoom();

        give(somebody("Cyd"), room, Map.of("rating", 1)).expectStatus().isForbidden();
        give(olga, room, Map.of("rating", 1)).expectStatus().isForbidden();
    }

    @Test
    void waitsForTheRoomToOpen() {
        steer(olga, session, "/start");
        steer(olga, session, "/pause");
        answer(pair(due(session, 1, 0)));
        told(session, RoundPaired.class);
        Mine preview = mine(session, ada);
        assertThat(preview.state()).isEqualTo("preview");

        give(ada, preview.id(), Map.of("rating", 5))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("paused");
    }

    @Test
    void ofWhoMetNobodyFreesThemForAnotherRoom() {
        String room = openRoom();

        give(ada, room, Map.of("rating", 3, "noShow", true)).expectStatus().isOk();

        assertThat(told(session, NoShow.class)).isEqualTo(new NoShow(session.id(), 1, room, bob.attendeeId()));
        told(session, RoundRepaired.class);
        expectNoRoom(session, ada);
    }

    @Test
    void thatSomebodyDidNotComeChangesNothingForThoseWhoAre() {
        Person cyd = somebody("Cyd");
        checkIn(session, cyd);
        try (Following bobs = follow(bob, session)) {
            bobs.await("snapshot");
            String room = openRoom();

            give(ada, room, Map.of("rating", 1, "noShow", true)).expectStatus().isOk();

            assertThat(told(session, NoShow.class)).isEqualTo(new NoShow(session.id(), 1, room, cyd.attendeeId()));
            assertThat(mine(session, bob).id()).isEqualTo(room);
            assertThat(mine(session, ada).partners())
                    .extracting(Partner::attendeeId)
                    .containsExactly(bob.attendeeId());
            expectNoRoom(session, cyd);
            give(ada, room, Map.of("rating", 2, "noShow", true)).expectStatus().isOk();
            assertThat(mine(session, bob).id()).as("again").isEqualTo(room);
        }
    }

    /** By the saves that end a round there are moments in which it is on no more and not over yet. */
    @Test
    void isTakenInTheVeryMomentInWhichARoundEnds() {
        String room = openRoom();
        for (int next = 2; next <= ROUNDS; next++) {
            int round = next;
            String ending = room;
            AtomicBoolean over = new AtomicBoolean();
            List<CompletableFuture<Void>> givers = Stream.of(ada, bob, ada, bob)
                    .map(who -> CompletableFuture.runAsync(() -> giveUntil(over, who, ending), THREADS))
                    .toList();

            steer(olga, session, "/next");
            over.set(true);

            givers.forEach(CompletableFuture::join);
            answer(pair(due(session, round, 0)));
            told(session, RoundStarted.class, started -> started.round() == round);
            room = mine(session, ada).id();
        }
    }

    private void giveUntil(AtomicBoolean over, Person who, String room) {
        do {
            give(who, room, Map.of("rating", 3)).expectStatus().isOk();
        } while (!over.get());
        give(who, room, Map.of("rating", 4)).expectStatus().isOk();
    }

    private ResponseSpec give(Person who, String room, Map<String, Object> opinion) {
        return call(HttpMethod.PUT, who, "/api/rooms/" + room + "/feedback/me", opinion);
    }

    private FeedbackGiven said(String room, Person from, Person about, int rating, @Nullable Boolean again) {
        return new FeedbackGiven(
                session.id(), 1, room, from.attendeeId(), List.of(about.attendeeId()), rating, again, false);
    }
}
