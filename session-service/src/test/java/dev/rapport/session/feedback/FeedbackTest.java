package dev.rapport.session.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.security.Caller;
import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.NoShow;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundRepaired;
import dev.rapport.session.Following;
import dev.rapport.session.round.RoomAccess;
import dev.rapport.session.round.RoomAccess.Entered;
import dev.rapport.session.round.TwoInASession;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class FeedbackTest extends TwoInASession {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Autowired
    private FeedbackController controller;

    @Autowired
    private RoomAccess rooms;

    @Autowired
    private SessionAccess sessions;

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

    /** The round was looked at before its end, and the session afterwards. */
    @Test
    void isTakenInTheVeryMomentInWhichARoundEnds() {
        Caller caller = new Caller(ada.attendeeId(), "Ada", null);
        Entered before = rooms.visitor(openRoom(), caller).block(TEN_SECONDS);
        steer(olga, session, "/next");
        Session after = sessions.visible(session.id(), caller).block(TEN_SECONDS);
        assertThat(before.round().hasOpened(after)).isFalse();

        Entered taken = controller.opened(before, after, caller).block(TEN_SECONDS);

        assertThat(taken.round().isOver()).isTrue();
    }

    private ResponseSpec give(Person who, String room, Map<String, Object> opinion) {
        return call(HttpMethod.PUT, who, "/api/rooms/" + room + "/feedback/me", opinion);
    }

    private FeedbackGiven said(String room, Person from, Person about, int rating, @Nullable Boolean again) {
        return new FeedbackGiven(
                session.id(), 1, room, from.attendeeId(), List.of(about.attendeeId()), rating, again, false);
    }
}
