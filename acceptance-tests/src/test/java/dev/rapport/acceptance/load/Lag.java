package dev.rapport.acceptance.load;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many messages the services that share their work have not read yet. */
final class Lag implements AutoCloseable {
    private final Admin admin;

    Lag(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    long messages() {
        try {
            Map<String, ListConsumerGroupOffsetsSpec> groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .collect(Collectors.toMap(id -> id, id -> new ListConsumerGroupOffsetsSpec(), (one, same) -> one));
            long behind = 0;
            for (Map<TopicPartition, OffsetAndMetadata> group :
                    admin.listConsumerGroupOffsets(groups).all().get().values()) {
                group.values().removeIf(offset -> offset == null);
                var ends = admin.listOffsets(group.keySet().stream()
                                .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())))
                        .all()
                        .get();
                for (Map.Entry<TopicPartition, OffsetAndMetadata> one : group.entrySet()) {
                    behind += ends.get(one.getKey()).offset() - one.getValue().offset();
                }
            }
            return behind;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
