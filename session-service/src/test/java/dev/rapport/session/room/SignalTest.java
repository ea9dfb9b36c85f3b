package dev.rapport.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Drain;
import dev.rapport.events.RoundEvent.RoundPaired;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.attendance.PresenceHub;
import dev.rapport.session.round.RoomAccess;
import dev.rapport.session.round.RunningRounds;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;

class SignalTest extends RunningRounds {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Autowired
    private SignalHandler handler;

    @Autowired
    private RoomHub hub;

    @Autowired
    private RoomAccess rooms;

    @Autowired
    private PresenceHub presence;

    @Autowired
    private Clock clock;

    private Person olga;
    private Person ada;
    private Person bob;
    private Planned session;

    @BeforeEach
    void checkIn() {
        olga = somebody("Olga");
        ada = somebody("Ada");
        bob = somebody("Bob");
        session = schedule(olga, Map.of("breakLength", "PT0S"));
        checkIn(session, ada, bob);
        steer(olga, session, "/start");
    }

    @Test
    void isNotHeardBeforeTheRoomOpens() {
        steer(olga, session, "/pause");
        answer(pair(due(session, 1, 0)));
        told(session, RoundPaired.class);
        Mine preview = mine(session, ada);
        assertThat(preview.state()).isEqualTo("preview");

        get(ada, signal(preview.id()))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("paused");

        steer(olga, session, "/resume");
        told(session, RoundStarted.class);
        get(ada, signal(preview.id())).expectStatus().isEqualTo(426);
        steer(olga, session, "/end");
        get(ada, signal(preview.id())).expectStatus().isEqualTo(409);
    }

    @Test
    void endsWithAGoodbyeForWhoComesInJustAfterTheRoomHasClosed() {
        String room = openRoom();
        FakeLine bobs = new FakeLine();
        enter(room, bob).handle(bobs).subscribe();
        WebSocketHandler adas = enter(room, ada);
        steer(olga, session, "/end");
        awaitGoodbye(bobs);

        FakeLine late = new FakeLine();
        adas.handle(late).subscribe();

        awaitGoodbye(late);
        Awaitility.await().atMost(TEN_SECONDS).until(() -> !late.isOpen() && !bobs.isOpen());
        Awaitility.await().atMost(TEN_SECONDS).until(() -> !hub.hasRoomOf(room));
    }

    @Test
    void isClosedWithAWordOfARestartWhenItsInstanceIsToldToStop() {
        Drain stopping = new Drain();
        SignalHandler another = new SignalHandler(hub, rooms, events, presence, stopping, json, clock);
        String room = openRoom();
        FakeLine adas = new FakeLine();
        another.handler(room, caller(ada)).block(TEN_SECONDS).handle(adas).subscribe();
        Awaitility.await().atMost(TEN_SECONDS).until(() -> !adas.heard().isEmpty());
        assertThat(adas.isOpen()).isTrue();

        stopping.stop();

        Awaitility.await()
                .atMost(TEN_SECONDS)
                .untilAsserted(() -> assertThat(adas.closedWith()).isEqualTo(CloseStatus.SERVICE_RESTARTED));
        assertThat(adas.heard()).as("the room is not over").doesNotContain("{\"type\":\"closed\"}");
        steer(olga, session, "/end");
    }

    private String openRoom() {
        answer(pair(due(session, 1, 0)));
        told(session, RoundStarted.class);
        return mine(session, ada).id();
    }

    private WebSocketHandler enter(String room, Person who) {
        return handler.handler(room, caller(who)).block(TEN_SECONDS);
    }

    private static Caller caller(Person who) {
        return new Caller(who.attendeeId(), "Somebody", null);
    }

    private static String signal(String room) {
        return "/api/rooms/" + room + "/signal";
    }

    private static void awaitGoodbye(FakeLine line) {
        Awaitility.await()
                .atMost(TEN_SECONDS)
                .untilAsserted(() -> assertThat(line.heard()).endsWith("{\"type\":\"closed\"}"));
    }
}
