package dev.rapport.chassis.store;

import dev.rapport.chassis.messaging.EventPublisher;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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

    /** One sweep that takes its time holds up no other, nor a clock. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer severalAtOnce() {
        return scheduler -> scheduler.setPoolSize(4);
    }

    @Bean
    OutboxRelay outboxRelay(ReactiveMongoTemplate mongo, EventPublisher publisher, Clock clock) {
        return new OutboxRelay(mongo, publisher, clock);
    }

    @Bean
    DocumentStores documentStores(ReactiveMongoTemplate mongo, OutboxRelay relay, JsonMapper json) {
        return new DocumentStores(mongo, relay, json);
    }
}
