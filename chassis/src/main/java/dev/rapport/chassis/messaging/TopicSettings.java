package dev.rapport.chassis.messaging;

import dev.rapport.events.Topics.Topic;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** How a topic of the published language is made on the broker. */
final class TopicSettings {
    static final int LARGEST_MESSAGE_BYTES = 4 * 1024 * 1024;

    private TopicSettings() {}

    static NewTopic of(Topic topic, int partitions, short replicas) {
        TopicBuilder builder = TopicBuilder.name(topic.name())
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_MESSAGE_BYTES));
        return switch (topic.keep()) {
            case LATEST -> builder.compact().build();
            case FOREVER ->
                builder.config(TopicConfig.RETENTION_MS_CONFIG, "-1").build();
            case HOUR ->
                builder.config(TopicConfig.RETENTION_MS_CONFIG, "3600000").build();
            case MONTH ->
                builder.config(TopicConfig.RETENTION_MS_CONFIG, "2592000000").build();
        };
    }
}
