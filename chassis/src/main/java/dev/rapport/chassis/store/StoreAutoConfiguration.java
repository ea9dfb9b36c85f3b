package dev.rapport.chassis.store;

import com.mongodb.WriteConcern;
import dev.rapport.chassis.messaging.EventPublisher;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** Document stores with their outbox. */
@AutoConfiguration
@ConditionalOnProperty("rapport.service")
@EnableScheduling
public class StoreAutoConfiguration {
    private static final int CONNECTED_SECONDS = 2;
    private static final int ANSWERED_SECONDS = 20;

    /** One sweep that takes its time holds up no other, nor a clock. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer severalAtOnce() {
        return scheduler -> scheduler.setPoolSize(4);
    }

    /**
     * Whoever calls while the store is away is told so soon; a call is not held until it comes back.
     *
     * @param found how long to look for a server; an election of a replica set takes some seconds
     */
    @Bean
    MongoClientSettingsBuilderCustomizer soonTold(@Value("${rapport.store.found-within:PT5S}") Duration found) {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(found.toMillis(), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(found.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECTED_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWERED_SECONDS, TimeUnit.SECONDS));
    }

    /**
     * A write is acknowledged when it is in the journal of most of the servers: a single MongoDB would acknowledge what
     * stays in its memory for a tenth of a second, whatever the address of the store says.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer kept() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    OutboxRelay outboxRelay(ReactiveMongoTemplate mongo, EventPublisher publisher) {
        return new OutboxRelay(mongo, publisher);
    }

    @Bean
    DocumentStores documentStores(ReactiveMongoTemplate mongo, OutboxRelay relay, JsonMapper json) {
        return new DocumentStores(mongo, relay, json);
    }
}
