package dev.rapport.chassis.test;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Where the broker and the store of integration tests run: in this JVM by default, in containers with
 * {@code -Drapport.backing=containers}. Started once per JVM and stopped after the last application context.
 */
public abstract sealed class Backing permits EmbeddedBacking, ContainerBacking {
    private static final Logger log = LoggerFactory.getLogger(Backing.class);
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Backing shared;

    /** Gives an application the addresses, a database of its own, and a name as an instance. */
    public static void register(DynamicPropertyRegistry registry) {
        String database = "test-" + DATABASES.incrementAndGet();
        String instance = UUID.randomUUID().toString();
        registry.add("spring.kafka.bootstrap-servers", () -> shared().bootstrapServers());
        registry.add("spring.mongodb.uri", () -> shared().mongoUri());
        registry.add("spring.mongodb.database", () -> database);
        registry.add("rapport.instance", () -> instance);
    }

    /** The one of this JVM, started at the first call. */
    public static synchronized Backing shared() {
        if (shared == null) {
            Backing started = inContainers() ? ContainerBacking.start() : EmbeddedBacking.start();
            log.info("Integration tests run on {}.", started);
            SpringApplication.getShutdownHandlers().add(started::stop);
            shared = started;
        }
        return shared;
    }

    static boolean inContainers() {
        return switch (System.getProperty("rapport.backing", "embedded")) {
            case "embedded" -> false;
            case "containers" -> true;
            case String other ->
                throw new IllegalArgumentException("rapport.backing is embedded or containers, not " + other);
        };
    }

    /** For Kafka clients. */
    public abstract String bootstrapServers();

    /** For MongoDB clients, without a database. */
    public abstract String mongoUri();

    abstract void stop();

    /** What it is, for the report. */
    @Override
    public abstract String toString();
}
