package dev.rapport.session.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which instances of this service are running: each says so every two seconds. */
@Component
class InstanceStore {
    private static final String COLLECTION = "instances";
    /** Twice what a busy machine may be late, plus the two seconds two clocks may differ. */
    private static final Duration DEAD_AFTER = Duration.ofSeconds(8);

    /** By then whoever was connected before an outage is back. */
    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);

    /** Nobody waits longer for a service to come back. */
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final String instance;
    private volatile @Nullable Instant open;

    InstanceStore(ReactiveMongoTemplate mongo, Clock clock, @Value("${rapport.instance}") String instance) {
        this.mongo = mongo;
        this.clock = clock;
        this.instance = instance;
    }

    @Scheduled(fixedRateString = "PT2S", initialDelayString = "PT0S")
    void beat() {
        mongo.save(new Document("_id", instance).append("at", Date.from(clock.instant())), COLLECTION)
                .doOnError(e -> LoggerFactory.getLogger(InstanceStore.class).warn("No heartbeat: {}", e.toString()))
                .onErrorComplete()
                .block(Duration.ofSeconds(5));
    }

    @Scheduled(fixedRateString = "PT1H")
    void sweep() {
        Date before = Date.from(clock.instant().minus(Duration.ofDays(1)));
        mongo.getCollection(COLLECTION)
                .flatMap(c -> Mono.from(c.deleteMany(new Document("at", new Document("$lt", before)))))
                .onErrorComplete()
                .block(Duration.ofSeconds(30));
    }

    /** From now on people can come in. */
    @EventListener(ContextRefreshedEvent.class)
    void opened() {
        open = clock.instant();
    }

    /**
     * This instance counts itself without asking. In its first seconds it counts those too that have died shortly before:
     * whoever was connected to one of them could not come back as long as nobody was there.
     */
    Mono<Set<String>> alive() {
        Instant now = clock.instant();
        Instant since = open;
        boolean justOpened = since == null || now.isBefore(since.plus(BACK_WITHIN));
        Instant begin = now.minus(justOpened ? LONGEST_OUTAGE : DEAD_AFTER);
        Date after = Date.from(begin);
        return mongo.getCollection(COLLECTION)
                .flatMapMany(c -> Flux.from(c.find(new Document("at", new Document("$gt", after)))))
                .map(document -> document.getString("_id"))
                .concatWithValues(instance)
                .collect(Collectors.toSet());
    }
}
