package dev.rapport.chassis.operation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Has the read models built anew where the service was started for that. */
@AutoConfiguration
@ConditionalOnProperty("rapport.service")
public class OperationAutoConfiguration {

    @Bean
    @ConditionalOnProperty("rapport.rebuild")
    Rebuild rebuild(
            ObjectProvider<ReadModel> models,
            ReactiveMongoTemplate mongo,
            ObjectProvider<KafkaListenerEndpointRegistry> listeners,
            KafkaProperties kafka) {
        return new Rebuild(models.orderedStream().toList(), mongo, listeners::getObject, kafka.buildAdminProperties());
    }
}
