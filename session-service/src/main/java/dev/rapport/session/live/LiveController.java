package dev.rapport.session.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Drain;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.attendance.PresenceHub;
import dev.rapport.session.attendance.ReadinessStore;
import dev.rapport.session.group.GroupStore;
import dev.rapport.session.help.HelpReader;
import dev.rapport.session.live.LobbyReader.LobbyView;
import dev.rapport.session.live.SessionFeed.Moment;
import dev.rapport.session.live.Telling.Told;
import dev.rapport.session.room.RoomViews;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.room.Scene;
import dev.rapport.session.round.Round;
import dev.rapport.session.schedule.Seat;
import dev.rapport.session.schedule.SeatStore;
import dev.rapport.session.schedule.Session;
import dev.rapport.session.schedule.Session.Announcement;
import dev.rapport.session.schedule.SessionAccess;
import dev.rapport.session.schedule.SessionViewReader;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** What is on now, as server-sent events. */
@RestController
class LiveController {
    private static final Duration COMMENT_EVERY = Duration.ofSeconds(15);

    private final SessionAccess access;
    private final SessionFeedsListener feeds;
    private final RoomViews rooms;
    private final SessionViewReader sessions;
    private final AttendanceStore attendances;
    private final SeatStore seats;
    private final ReadinessStore readiness;
    private final GroupStore groups;
    private final HelpReader help;
    private final PresenceHub presence;
    private final Drain drain;
    private final Clock clock;
    private final JsonMapper json;
    /** What many are told alike is written once. */
    private final Cache<LobbyView, String> texts =
            Caffeine.newBuilder().weakKeys().build();

    LiveController(
            SessionAccess access,
            SessionFeedsListener feeds,
            RoomViews rooms,
            SessionViewReader sessions,
            AttendanceStore attendances,
            SeatStore seats,
            ReadinessStore readiness,
            GroupStore groups,
            HelpReader help,
            PresenceHub presence,
            Drain drain,
            Clock clock,
            JsonMapper json) {
        this.access = access;
        this.feeds = feeds;
        this.rooms = rooms;
        this.sessions = sessions;
        this.attendances = attendances;
        this.seats = seats;
        this.readiness = readiness;
        this.groups = groups;
        this.help = help;
        this.presence = presence;
        this.drain = drain;
        this.clock = clock;
        this.json = json;
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
        Telling telling = new Telling(caller.id(), rooms::of);
        Flux<Moment> following = feed.following();
        Sinks.Empty<Void> begun = Sinks.empty();
        Flux<ServerSentEvent<String>> happening = resumed(feed, lastEventId)
                .map(missed -> Flux.concat(
                        again(feed, id, telling, caller), begin(begun), news(missed, feed, telling, caller)))
                .orElseGet(() -> Flux.concat(
                        snapshot(feed, id, telling, caller), begin(begun), news(following, feed, telling, caller)));
        Flux<ServerSentEvent<String>> lobby = feed.lobby()
                .filter(now -> now.isFor(caller.id()))
                .map(now -> text(now.seenBy(caller.id())))
                .distinctUntilChanged()
                .map(now -> written("lobby", now, null));
        Flux<ServerSentEvent<String>> changes = feed.changes()
                .map(scene -> sessions.of(scene.session(), scene.registered(), caller))
                .map(session -> event("session", session, null));
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
        return Flux.fromStream(() ->
                look.apply(scene).stream().map(told -> event(told.event(), shown(told, scene, caller), null)));
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
                        .map(told -> event(told.event(), shown(told, scene, caller), null))
                        .toList());
    }

    private Mono<Void> remember(String id, Telling telling, Caller caller) {
        return readiness.find(id, caller.id()).doOnNext(telling::heard).then();
    }

    private Flux<ServerSentEvent<String>> tell(Moment moment, Telling telling, Caller caller) {
        if (!telling.concerns(moment.event())) {
            return Flux.empty();
        }
        return moment.scene()
                .zipWith(ended(moment, telling))
                .flatMapIterable(known -> telling
                        .of(moment.event(), known.getT1(), known.getT2().orElse(null))
                        .stream()
                        .map(told ->
                                event(told.event(), shown(told, known.getT1(), caller), String.valueOf(moment.id())))
                        .toList());
    }

    private static Mono<Optional<Round>> ended(Moment moment, Telling telling) {
        return telling.needs(moment.event()) ? moment.ended().singleOptional() : Mono.just(Optional.empty());
    }

    private Object shown(Told told, Scene scene, Caller caller) {
        return told.data() instanceof Session session ? sessions.of(session, scene.registered(), caller) : told.data();
    }

    private Mono<ServerSentEvent<String>> snapshot(SessionFeed feed, String id, Telling telling, Caller caller) {
        return remember(id, telling, caller)
                .then(feed.now())
                .flatMap(scene -> Mono.zip(
                        Mono.just(scene), feed.lobbyNow(), me(id, caller), help.of(scene.session(), caller.id())))
                .map(known -> {
                    Scene scene = known.getT1();
                    Map<String, Object> me = new HashMap<>(known.getT3());
                    me.put("organiser", scene.session().isSteeredBy(caller.id()));
                    if (scene.session().plan().isOpenFloor()) {
                        me.put("ready", me.get("state").equals("checked-in") && telling.isReady(scene));
                    }
                    Map<String, Object> data = new HashMap<>();
                    data.put("session", sessions.of(scene.session(), scene.registered(), caller));
                    data.put("me", me);
                    data.put("lobby", new RawValue(text(known.getT2().seenBy(caller.id()))));
                    RoomView room = telling.first(scene);
                    data.put("room", room);
                    data.put("announcements", heard(scene, room));
                    data.put("help", known.getT4());
                    data.put("serverNow", clock.instant());
                    return event("snapshot", data, null);
                });
    }

    private static List<Announcement> heard(Scene scene, @Nullable RoomView room) {
        return scene.session().announcements().stream()
                .filter(announcement -> announcement.isFor(room == null ? null : room.id()))
                .toList();
    }

    private Mono<Map<String, Object>> me(String id, Caller caller) {
        Mono<String> attendance = attendances
                .find(id, caller.id())
                .map(a -> a.checkedIn() ? "checked-in" : a.since() != null ? "left" : "")
                .defaultIfEmpty("");
        Mono<String> group = groups.of(id, caller.id()).defaultIfEmpty("");
        return Mono.zip(attendance, seats.of(id, caller.id()), group).map(known -> {
            String seat = switch (known.getT2()) {
                case Seat.Taken _ -> "registered";
                case Seat.Waiting _ -> "waiting";
                case Seat.None _ -> "none";
            };
            String state = known.getT1().isEmpty() ? seat : known.getT1();
            return Map.of("attendeeId", caller.id(), "state", state, "group", known.getT3());
        });
    }

    private String text(LobbyView lobby) {
        return texts.get(lobby, json::writeValueAsString);
    }

    private ServerSentEvent<String> event(String name, Object data, @Nullable String id) {
        return written(name, json.writeValueAsString(data), id);
    }

    private static ServerSentEvent<String> written(String name, String data, @Nullable String id) {
        ServerSentEvent.Builder<String> builder =
                ServerSentEvent.<String>builder().event(name).data(data);
        return id == null ? builder.build() : builder.id(id).build();
    }
}
