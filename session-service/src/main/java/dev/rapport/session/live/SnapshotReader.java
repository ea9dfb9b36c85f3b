package dev.rapport.session.live;

import dev.rapport.chassis.security.Caller;
import dev.rapport.session.attendance.AttendanceStore;
import dev.rapport.session.group.GroupStore;
import dev.rapport.session.help.HelpReader;
import dev.rapport.session.live.LobbyReader.Lobby;
import dev.rapport.session.room.RoomViews.RoomView;
import dev.rapport.session.room.Scene;
import dev.rapport.session.schedule.Seat;
import dev.rapport.session.schedule.SeatStore;
import dev.rapport.session.schedule.Session.Announcement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.util.RawValue;

/** All that somebody sees of a session who opens its page. */
@Component
class SnapshotReader {
    private final AttendanceStore attendances;
    private final SeatStore seats;
    private final GroupStore groups;
    private final HelpReader help;
    private final EventWriter writer;
    private final Clock clock;

    SnapshotReader(
            AttendanceStore attendances,
            SeatStore seats,
            GroupStore groups,
            HelpReader help,
            EventWriter writer,
            Clock clock) {
        this.attendances = attendances;
        this.seats = seats;
        this.groups = groups;
        this.help = help;
        this.writer = writer;
        this.clock = clock;
    }

    /** @param telling what they have been told so far; their room is told by this */
    Mono<Map<String, Object>> of(Scene scene, Lobby lobby, Telling telling, Caller caller) {
        return Mono.zip(me(scene.session().id(), caller), help.of(scene.session(), caller.id()))
                .map(known -> {
                    Map<String, Object> me = new HashMap<>(known.getT1());
                    me.put("organiser", scene.session().isSteeredBy(caller.id()));
                    if (scene.session().plan().isOpenFloor()) {
                        me.put("ready", me.get("state").equals("checked-in") && telling.isReady(scene));
                    }
                    Map<String, Object> snapshot = new HashMap<>();
                    snapshot.put("session", new RawValue(writer.session(scene, caller)));
                    snapshot.put("me", me);
                    snapshot.put("lobby", new RawValue(writer.lobby(lobby.seenBy(caller.id()))));
                    RoomView room = telling.first(scene);
                    snapshot.put("room", room);
                    snapshot.put("announcements", heard(scene, room));
                    snapshot.put("help", known.getT2());
                    snapshot.put("serverNow", clock.instant());
                    return snapshot;
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
}
