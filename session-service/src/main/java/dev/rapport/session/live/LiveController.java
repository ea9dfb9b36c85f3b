package dev.rapport.session.live;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Drain;
import dev.rapport.session.attendance.PresenceHub;
import dev.rapport.session.attendance.ReadinessStore;
import dev.rapport.session.live.SessionFeed.Moment;
import dev.rapport.session.live.Telling.Told;
import dev.rapport.session.room.RoomViews;
import dev.rapport.session.room.Scene;
import dev.rapport.session.round.Round;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.SessionAccess;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** What is on now, as server-sent events. */
@RestController
class LiveController {
    private static final Duration COMMENT_EVERY = Duration.ofSeconds(15);

    private final SessionAccess access;
    private final SessionFeedsListener feeds;
    private final RoomViews rooms;
    private final ReadinessStore readiness;
    private final SnapshotReader snapshots;
    private final EventWriter writer;
    private final PresenceHub presence;
    private final Drain drain;
    private final Clock clock;

    LiveController(
            SessionAccess access,
            SessionFeedsListener feeds,
            RoomViews rooms,
            ReadinessStore readiness,
            SnapshotReader snapshots,
            EventWriter writer,
            PresenceHub presence,
            Drain drain,
            Clock clock) {
        this.access = access;
        this.feeds = feeds;
        this.rooms = rooms;
        this.readiness = readiness;
        this.snapshots = snapshots;
        this.writer = writer;
        this.presence = presence;
        this.drain = drain;
        this.clock = clock;
    }

    @GetMapping(path = "/api/sessions/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> follow(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Caller caller) {
        return access.visible(id, caller)
                .flatMapMany(session -> presence.connected(id, caller.id(), caller.name())
                        .thenMany(Flux.defer(() -> stream(id, lastEventId, caller)))
                        .takeUntilOther(drain.begun())
                        .doFinally(end -> presence.disconnected(id, caller.id())));
    }

    private Flux<ServerSentEvent<String>> stream(String id, @Nullable String lastEventId, Caller caller) {
        SessionFeed feed = feeds.follow(id, caller.id());
        feed.arrived();
        Telling telling = new Telling(caller.id(), rooms::of, clock);
        Flux<Moment> following = feed.following();
        Sinks.Empty<Void> begun = Sinks.empty();
        Flux<ServerSentEvent<String>> happening = resumed(feed, lastEventId)
                .map(missed -> Flux.concat(
                        again(feed, id, telling, caller), begin(begun), news(missed, feed, telling, caller)))
                .orElseGet(() -> Flux.concat(
                        snapshot(feed, id, telling, caller), begin(begun), news(following, feed, telling, caller)));
        Flux<ServerSentEvent<String>> lobby = feed.lobby()
                .filter(now -> now.isFor(caller.id()))
                .map(now -> writer.lobby(now.seenBy(caller.id())))
                .distinctUntilChanged()
                .map(now -> writer.written("lobby", now, null));
        Flux<ServerSentEvent<String>> changes =
                feed.changes().map(scene -> writer.written("session", writer.session(scene, caller), null));
        Flux<ServerSentEvent<String>> meanwhile = Flux.merge(lobby, changes).delayUntil(news -> begun.asMono());
        Flux<ServerSentEvent<String>> comments = Flux.interval(COMMENT_EVERY)
                .map(tick ->
                        ServerSentEvent.<String>builder().comment("still here").build());
        return Flux.merge(happening, meanwhile, comments).doFinally(end -> {
            feed.unfollow(caller.id());
            Mono.delay(PresenceHub.GONE_AFTER).subscribe(gone -> feed.arrived());
        });
    }

    /** One after the other: each depends on what was told before. */
    private Flux<ServerSentEvent<String>> news(Flux<Moment> moments, SessionFeed feed, Telling telling, Caller caller) {
        return Flux.merge(
                        moments.map(moment -> tell(moment, telling, caller)),
                        feed.lateCards().map(scene -> unasked(scene, telling::lateCards, caller)),
                        feed.overdue().map(scene -> unasked(scene, telling::overdue, caller)))
                .concatMap(Function.identity());
    }

    /** What no event tells. */
    private Flux<ServerSentEvent<String>> unasked(Scene scene, Function<Scene, List<Told>> look, Caller caller) {
        return Flux.fromStream(() -> look.apply(scene).stream().map(told -> event(told, scene, caller, null)));
    }

    /** What comes before is told first. */
    private static Mono<ServerSentEvent<String>> begin(Sinks.Empty<Void> begun) {
        return Mono.fromRunnable(begun::tryEmitEmpty);
    }

    private static Optional<Flux<Moment>> resumed(SessionFeed feed, @Nullable String lastEventId) {
        if (lastEventId == null || !lastEventId.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return feed.since(Long.parseLong(lastEventId));
    }

    /** Where they are now comes first: nothing of what they missed may speak of it. */
    private Flux<ServerSentEvent<String>> again(SessionFeed feed, String id, Telling telling, Caller caller) {
        return remember(id, telling, caller)
                .then(feed.now())
                .flatMapIterable(scene -> telling.again(scene).stream()
                        .map(told -> event(told, scene, caller, null))
                        .toList());
    }

    private Mono<Void> remember(String id, Telling telling, Caller caller) {
        return readiness.find(id, caller.id()).doOnNext(telling::heard).then();
    }

    private Flux<ServerSentEvent<String>> tell(Moment moment, Telling telling, Caller caller) {
        if (!telling.concerns(moment.event())) {
            return Flux.empty();
        }
        // Elsewhere than where it was read: a thousand are told of it, and the store's connection is not to wait for
        // that.
        return moment.scene()
                .zipWith(ended(moment, telling))
                .publishOn(Schedulers.parallel())
                .flatMapIterable(known -> telling
                        .of(moment.event(), known.getT1(), known.getT2().orElse(null))
                        .stream()
                        .map(told -> event(told, known.getT1(), caller, String.valueOf(moment.id())))
                        .toList());
    }

    private static Mono<Optional<Round>> ended(Moment moment, Telling telling) {
        return telling.needs(moment.event()) ? moment.ended().singleOptional() : Mono.just(Optional.empty());
    }

    private ServerSentEvent<String> event(Told told, Scene scene, Caller caller, @Nullable String id) {
        return told.data() instanceof Session
                ? writer.written(told.event(), writer.session(scene, caller), id)
                : writer.event(told.event(), told.data(), id);
    }

    private Mono<ServerSentEvent<String>> snapshot(SessionFeed feed, String id, Telling telling, Caller caller) {
        return remember(id, telling, caller)
                .then(Mono.zip(feed.now(), feed.lobbyNow()))
                .flatMap(known -> snapshots.of(known.getT1(), known.getT2(), telling, caller))
                .map(snapshot -> writer.event("snapshot", snapshot, null));
    }
}
