package dev.rapport.session.live;

import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.Announced;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.live.LobbyReader.Face;
import dev.rapport.session.live.LobbyReader.Lobby;
import dev.rapport.session.live.LobbyReader.LobbyView;
import dev.rapport.session.room.Scene;
import dev.rapport.session.schedule.Phase;
import dev.rapport.session.schedule.Phase.Break;
import dev.rapport.session.schedule.Phase.InRound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
        SessionFeed feed = feed(Mono::empty);
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
    void tellsOfABurstOfArrivalsOnceAndOfTheLastOfThem() {
        AtomicInteger present = new AtomicInteger();
        SessionFeed feed = new SessionFeed(
                Mono::empty,
                number -> Mono.empty(),
                viewers -> Mono.fromSupplier(() ->
                        new Lobby(new LobbyView(present.get(), 0, List.of()), Set.of(), Set.of(), Map.of(), false)),
                Clock.systemUTC());
        List<Integer> heard = new CopyOnWriteArrayList<>();
        Disposable reader = feed.lobby().map(now -> now.everybody().present()).subscribe(heard::add);

        for (int i = 0; i < 100; i++) {
            present.incrementAndGet();
            feed.arrived();
        }

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains(100));
        assertThat(heard).hasSizeLessThanOrEqualTo(3);
        reader.dispose();
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
        SessionFeed feed = feed(Mono::empty);
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

    @Test
    void looksItselfWhereNothingIsHeardOfARoundThatWasToBegin() {
        AtomicReference<Phase> phase = new AtomicReference<>(new Break(1, Instant.now()));
        SessionFeed feed = feed(() -> Mono.just(scene(phase.get())));
        List<Phase> seen = new CopyOnWriteArrayList<>();
        Disposable reader =
                feed.overdue().subscribe(scene -> seen.add(scene.session().phase()));
        feed.now().block();
        Awaitility.await().until(() -> seen.size() == 2);
        phase.set(new InRound(1, HOUR, HOUR.plusSeconds(60)));

        Awaitility.await().untilAsserted(() -> assertThat(seen).last().isEqualTo(phase.get()));

        int looks = seen.size();
        Awaitility.await().during(Duration.ofSeconds(1)).until(() -> seen.size() == looks);
        reader.dispose();
    }

    @Test
    void looksForNothingThatIsHeardInTime() {
        SessionFeed feed = feed(() -> Mono.just(scene(new Break(1, Instant.now()))));
        List<Scene> seen = new CopyOnWriteArrayList<>();
        Disposable reader = feed.overdue().subscribe(seen::add);
        feed.now().block();

        feed.happened(1, "a", new RoundStarted("evening", 1, HOUR, HOUR.plusSeconds(60)));

        Awaitility.await().during(Duration.ofSeconds(1)).until(seen::isEmpty);
        reader.dispose();
    }

    private static SessionFeed feed(Supplier<Mono<Scene>> scenes) {
        return new SessionFeed(scenes, number -> Mono.empty(), viewers -> Mono.just(LOBBY), Clock.systemUTC());
    }

    private static Scene scene(Phase phase) {
        return new Scene(scheduled(THREE_ROUNDS).in(phase), 2, null, Map.of());
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
