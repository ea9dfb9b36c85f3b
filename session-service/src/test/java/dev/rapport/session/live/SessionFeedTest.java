package dev.rapport.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.Announced;
import dev.rapport.session.live.LobbyReader.Face;
import dev.rapport.session.live.LobbyReader.Lobby;
import dev.rapport.session.live.LobbyReader.LobbyView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

class SessionFeedTest {
    private static final Instant HOUR = Instant.parse("2026-01-31T18:00:00Z");
    private static final Lobby LOBBY = new Lobby(
            new LobbyView(120, 130, List.of(face("ann"), face("bob"))),
            Set.of("ann", "bob", "cyd", "dan"),
            Set.of("ann", "bob", "cyd"),
            Map.of("ann", Set.of("bob", "cyd", "zoe"), "bob", Set.of("ann"), "cyd", Set.of("ann")),
            false);

    @Test
    void tellsOfTheLobbyWhoeverElseDoesNotRead() {
        SessionFeed feed = new SessionFeed(Mono::empty, number -> Mono.empty(), viewers -> Mono.just(LOBBY));
        List<Lobby> heard = new CopyOnWriteArrayList<>();
        Stalled stalled = new Stalled();
        feed.lobby().subscribe(stalled);
        Disposable reader = feed.lobby().subscribe(heard::add);

        feed.arrived();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !heard.isEmpty());
        reader.dispose();
        stalled.dispose();
    }

    @Test
    void aLobbyCountsNobodyWhomTheViewerIsNotToSee() {
        LobbyView anns = LOBBY.seenBy("ann");

        assertThat(anns.present())
                .as("without bob, and cyd who is further down")
                .isEqualTo(118);
        assertThat(anns.attendees()).containsExactly(face("ann"));
        assertThat(LOBBY.seenBy("cyd").present()).isEqualTo(119);
        assertThat(LOBBY.seenBy("dan")).isEqualTo(LOBBY.everybody());
    }

    @Test
    void tellsWhatIsSentTwiceOnce() {
        SessionFeed feed = new SessionFeed(Mono::empty, number -> Mono.empty(), viewers -> Mono.just(LOBBY));
        List<String> heard = new CopyOnWriteArrayList<>();
        Disposable reader = feed.following()
                .map(moment -> ((Announced) moment.event()).text())
                .subscribe(heard::add);

        feed.happened(1, "a", new Announced("evening", "Tea", HOUR));
        feed.happened(2, "b", new Announced("evening", "Cake", HOUR));
        feed.happened(3, "a", new Announced("evening", "Tea", HOUR));
        feed.happened(4, "c", new Announced("evening", "Tea", HOUR));

        assertThat(heard).containsExactly("Tea", "Cake", "Tea");
        reader.dispose();
    }

    private static Face face(String attendeeId) {
        return new Face(attendeeId, attendeeId, "", List.of());
    }

    /** A reader whose line is full. */
    private static final class Stalled extends BaseSubscriber<Lobby> {
        @Override
        protected void hookOnSubscribe(Subscription line) {}
    }
}
