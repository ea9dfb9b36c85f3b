package dev.rapport.chassis.test;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** In containers of the official images. */
final class ContainerBacking extends Backing {
    private final KafkaContainer broker = new KafkaContainer("apache/kafka:4.2.1");
    private final MongoDBContainer store = new MongoDBContainer("mongo:8");

    private ContainerBacking() {
        Startables.deepStart(broker, store).join();
    }

    static ContainerBacking start() {
        return new ContainerBacking();
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public String mongoUri() {
        return store.getConnectionString();
    }

    @Override
    void stop() {
        store.stop();
        broker.stop();
    }

    @Override
    public String toString() {
        return "containers: " + broker.getDockerImageName() + " and " + store.getDockerImageName();
    }
}
