package dev.rapport.session.live;

import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.RoundEnded;
import dev.rapport.events.RoundEvent.RoundStarted;
import dev.rapport.session.live.LobbyReader.Lobby;
import dev.rapport.session.room.Scene;
import dev.rapport.session.round.Round;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What happens in one session, for everybody on this instance who follows it. */
final class SessionFeed {
    private static final int REMEMBERED = 256;
    /** A scene of a large session is large; who comes back later is shown what a past event has come to by then. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Sinks.Many<Moment> moments = Sinks.many().replay().limit(REMEMBERED);
    private final Sinks.Many<Boolean> arrivals = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<Boolean> changes = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<Boolean> looks = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<Boolean> overdueLooks = Sinks.many().multicast().directBestEffort();
    private final LateCardsClock late = new LateCardsClock(this::lookAgain, this::followers);
    private final LobbyClock lobbyClock = new LobbyClock(this::followers);
    private final Flux<Lobby> lobby;
    private final Flux<Scene> lateCards;
    private final OverdueClock overdueClock;
    private final Flux<Scene> overdue;
    private final SharedReader<Scene> scene;
    private final SharedReader<Lobby> lobbyReader;
    private final IntFunction<Mono<Round>> rounds;
    private final TreeSet<Long> remembered = new TreeSet<>();
    private final LinkedHashSet<String> told = new LinkedHashSet<>();
    private final Map<String, Integer> followers = new ConcurrentHashMap<>();
    private volatile @Nullable Moment last;

    /**
     * @param rounds reads a round of the session
     * @param lobbies reads the lobby as any of some people may see it
     */
    SessionFeed(
            Supplier<Mono<Scene>> scenes,
            IntFunction<Mono<Round>> rounds,
            Function<Set<String>, Mono<Lobby>> lobbies,
            Clock clock) {
        scene = new SharedReader<>(scenes);
        lobbyReader = new SharedReader<>(() -> lobbies.apply(Set.copyOf(followers.keySet())));
        this.rounds = rounds;
        this.lobby = arrivals.asFlux()
                .onBackpressureLatest()
                .concatMap(arrived -> lobbyClock.time().then(lobbyNow().onErrorComplete()), 1)
                .publish()
                .refCount(1);
        this.lateCards = scenes(looks);
        this.overdueClock = new OverdueClock(clock, this::lookForWhatIsOverdue);
        this.overdue = scenes(overdueLooks).doOnNext(overdueClock::looked);
    }

    /** Each look is had once for all who follow. */
    private Flux<Scene> scenes(Sinks.Many<Boolean> looks) {
        return looks.asFlux()
                .onBackpressureLatest()
                .concatMap(look -> now().onErrorComplete(), 1)
                .publish()
                .refCount(1);
    }

    /**
     * Something happened.
     *
     * @param id the place of the event on its topic, the same on every instance
     * @param scene what it looked like then, read once for all
     * @param ended the round that ended then, read once for all who need it; empty where none did
     */
    record Moment(long id, RoundEvent event, Mono<Scene> scene, Mono<Round> ended) {}

    /**
     * Tells of an event, unless it has been told: whoever sends events may send one twice.
     *
     * @param id the place of the event on its topic
     * @param eventId what the event itself is called, however often it is sent
     */
    synchronized void happened(long id, String eventId, RoundEvent event) {
        if (!told.add(eventId)) {
            return;
        }
        if (told.size() > REMEMBERED) {
            told.removeFirst();
        }
        Mono<Round> ended =
                event instanceof RoundEnded over ? Mono.defer(() -> rounds.apply(over.round())) : Mono.empty();
        Moment moment = new Moment(id, event, readOnce(Mono.defer(this::now)), readOnce(ended));
        late.anew();
        overdueClock.heard(event);
        if (event instanceof RoundStarted) {
            roomsFirst();
        }
        last = moment;
        remembered.add(id);
        if (remembered.size() > REMEMBERED) {
            remembered.pollFirst();
        }
        moments.emitNext(moment, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    /** Rooms are about to be told, or are being told. */
    void roomsFirst() {
        lobbyClock.roomsFirst();
    }

    private static <T> Mono<T> readOnce(Mono<T> reading) {
        return reading.cache(read -> KEPT, e -> Duration.ZERO, () -> Duration.ZERO);
    }

    synchronized void arrived() {
        late.anew();
        arrivals.tryEmitNext(true);
    }

    private synchronized void lookAgain() {
        looks.tryEmitNext(true);
        arrivals.tryEmitNext(true);
    }

    private synchronized void lookForWhatIsOverdue() {
        overdueLooks.tryEmitNext(true);
    }

    /** The present moment. */
    Mono<Scene> now() {
        return scene.now().doOnNext(scene -> {
            late.expect(scene.lacksCards());
            overdueClock.expect(scene);
        });
    }

    /** What it looks like each time that cards were looked for which a scene or the lobby had to be shown without. */
    Flux<Scene> lateCards() {
        return lateCards.onBackpressureLatest();
    }

    /** What it looks like each time that a round was to have begun and nothing was heard of it. */
    Flux<Scene> overdue() {
        return overdue.onBackpressureLatest();
    }

    /** The lobby as any who follow now may see it. */
    Mono<Lobby> lobbyNow() {
        return lobbyReader.now().doOnNext(lobby -> late.expect(lobby.lacksCards()));
    }

    /** Who reads slowly is told the latest when they are ready, and holds up nobody else. */
    Flux<Lobby> lobby() {
        return lobby.onBackpressureLatest();
    }

    /** The organiser has changed the session's plan, or called it off. */
    synchronized void changed() {
        changes.tryEmitNext(true);
    }

    /** What the session looks like after each change of its plan. */
    Flux<Scene> changes() {
        return changes.asFlux().onBackpressureLatest().concatMap(changed -> scene.now(), 1);
    }

    /** What happens from now on. */
    Flux<Moment> following() {
        Moment known = last;
        return known == null ? moments.asFlux() : moments.asFlux().filter(moment -> moment.id() > known.id());
    }

    /** What has happened since an event, and from now on; empty where that event is not remembered. */
    synchronized Optional<Flux<Moment>> since(long id) {
        return remembered.contains(id)
                ? Optional.of(moments.asFlux().filter(moment -> moment.id() > id))
                : Optional.empty();
    }

    void follow(String attendeeId) {
        followers.merge(attendeeId, 1, Integer::sum);
    }

    void unfollow(String attendeeId) {
        followers.computeIfPresent(attendeeId, (id, count) -> count == 1 ? null : count - 1);
    }

    private int followers() {
        return followers.size();
    }

    boolean isFollowed() {
        return !followers.isEmpty();
    }

    boolean isFollowedBy(String attendeeId) {
        return followers.containsKey(attendeeId);
    }
}
