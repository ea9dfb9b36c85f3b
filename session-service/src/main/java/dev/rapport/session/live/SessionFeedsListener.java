package dev.rapport.session.live;

import dev.rapport.chassis.messaging.EventPublisher;
import dev.rapport.chassis.messaging.MessagingAutoConfiguration;
import dev.rapport.events.RelationEvent;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import dev.rapport.events.RoundEvent;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.events.SessionEvent;
import dev.rapport.events.SessionEvent.AttendeeCheckedIn;
import dev.rapport.events.SessionEvent.AttendeeLeft;
import dev.rapport.events.SessionEvent.GuestJoined;
import dev.rapport.events.SessionEvent.SessionCancelled;
import dev.rapport.events.SessionEvent.SessionChanged;
import dev.rapport.events.SessionEvent.SessionEnded;
import dev.rapport.events.SessionEvent.SessionOpened;
import dev.rapport.events.SessionEvent.SessionScheduled;
import dev.rapport.events.Topics;
import dev.rapport.session.attendee.BlockStore;
import dev.rapport.session.room.SceneReader;
import dev.rapport.session.round.RoundStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The feeds of this instance; every instance hears of every session. */
@Component
class SessionFeedsListener {
    private final Map<String, SessionFeed> feeds = new ConcurrentHashMap<>();
    private final Map<String, Integer> idle = new ConcurrentHashMap<>();
    private final SceneReader scenes;
    private final RoundStore rounds;
    private final LobbyReader lobbies;
    private final BlockStore blocks;
    private final Clock clock;

    SessionFeedsListener(SceneReader scenes, RoundStore rounds, LobbyReader lobbies, BlockStore blocks, Clock clock) {
        this.scenes = scenes;
        this.rounds = rounds;
        this.lobbies = lobbies;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** The feed of a session, with one follower more. */
    SessionFeed follow(String sessionId, String attendeeId) {
        return feeds.compute(sessionId, (id, known) -> {
            SessionFeed feed = known == null ? feed(id) : known;
            feed.follow(attendeeId);
            return feed;
        });
    }

    private SessionFeed feed(String sessionId) {
        return new SessionFeed(
                () -> scenes.now(sessionId),
                number -> rounds.find(sessionId, number),
                viewers -> lobbies.of(sessionId, viewers),
                clock);
    }

    /** Remembered whether anybody follows here or not: a line that drops may come back to any instance. */
    @KafkaListener(
            topics = Topics.ROUNDS,
            groupId = "session-live-rounds-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST)
    void on(
            @Payload RoundEvent event,
            @Header(KafkaHeaders.OFFSET) long offset,
            @Header(EventPublisher.EVENT_ID) byte[] eventId) {
        if (event instanceof RoundDue due) {
            comes(due);
            return;
        }
        feeds.compute(event.sessionId(), (id, known) -> {
            SessionFeed feed = known == null ? feed(id) : known;
            feed.happened(offset, new String(eventId, StandardCharsets.UTF_8), event);
            idle.remove(id);
            return feed;
        });
    }

    /** Nobody is told of it; but when a whole round is called, everybody will be told of a room. */
    private void comes(RoundDue due) {
        SessionFeed feed = feeds.get(due.sessionId());
        if (feed != null && due.wave() == 0) {
            feed.roomsFirst();
        }
    }

    @KafkaListener(
            topics = Topics.SESSIONS,
            groupId = "session-live-sessions-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST)
    void on(SessionEvent event) {
        SessionFeed feed = feeds.get(event.sessionId());
        if (feed != null) {
            switch (event) {
                case SessionChanged _, SessionCancelled _ -> feed.changed();
                case AttendeeCheckedIn _, AttendeeLeft _, GuestJoined _ -> feed.arrived();
                case SessionScheduled _, SessionOpened _, SessionEnded _ -> {}
            }
        }
    }

    /** The two are not shown to each other from now on; here as well, since only one instance keeps it otherwise. */
    @KafkaListener(
            topics = Topics.RELATIONS,
            groupId = "session-live-relations-${rapport.instance}",
            containerFactory = MessagingAutoConfiguration.BROADCAST)
    void on(RelationEvent event) {
        if (event instanceof Connected || event instanceof Disconnected) {
            // Changes nothing here; and whoever is wished for is not to notice.
            return;
        }
        blocks.keep(event).block(Duration.ofSeconds(30));
        feeds.values().stream()
                .filter(feed -> feed.isFollowedBy(event.attendeeId()) || feed.isFollowedBy(event.otherId()))
                .forEach(SessionFeed::arrived);
    }

    /** Whoever comes back within ten minutes of the last event finds what they missed. */
    @Scheduled(fixedDelayString = "PT1M")
    void forgetIdle() {
        feeds.keySet()
                .forEach(id -> feeds.computeIfPresent(id, (same, feed) -> {
                    boolean forgotten = !feed.isFollowed() && idle.merge(id, 1, Integer::sum) > 10;
                    if (forgotten || feed.isFollowed()) {
                        idle.remove(id);
                    }
                    return forgotten ? null : feed;
                }));
    }
}
