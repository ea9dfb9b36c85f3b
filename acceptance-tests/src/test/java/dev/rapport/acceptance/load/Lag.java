package dev.rapport.acceptance.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many messages the services that share their work have not read yet. */
final class Lag implements AutoCloseable {
    private final Admin admin;

    /** What every instance hears for itself it begins anew at the end of the topic: it never says how far it has come. */
    private static final Pattern OF_ONE_INSTANCE =
            Pattern.compile("-\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}$");

    Lag(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    long messages() {
        return byGroup().values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many messages each group of consumers has not read yet. */
    Map<String, Long> byGroup() {
        try {
            Map<String, ListConsumerGroupOffsetsSpec> groups = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .filter(group -> !OF_ONE_INSTANCE.matcher(group).find())
                    .collect(Collectors.toMap(id -> id, id -> new ListConsumerGroupOffsetsSpec(), (one, same) -> one));
            Map<String, Long> behind = new TreeMap<>();
            for (var group : admin.listConsumerGroupOffsets(groups).all().get().entrySet()) {
                Map<TopicPartition, OffsetAndMetadata> read = group.getValue();
                read.values().removeIf(offset -> offset == null);
                var ends = admin.listOffsets(read.keySet().stream()
                                .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())))
                        .all()
                        .get();
                read.forEach((partition, offset) ->
                        behind.merge(group.getKey(), ends.get(partition).offset() - offset.offset(), Long::sum));
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
