package dev.rapport.standalone;

import dev.rapport.embedded.EmbeddedBroker;
import dev.rapport.embedded.EmbeddedStore;
import dev.rapport.standalone.demo.Demo;
import dev.rapport.standalone.demo.DemoSession;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Broker, store and the four applications. All are started at once; each waits by itself for what it needs. */
final class House implements AutoCloseable {
    private final Addresses addresses;
    private final Floor foundation = new Floor();
    private final Floor services = new Floor();
    private final Floor door = new Floor();
    private final Floor company = new Floor();

    private House(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Returns when everything can be used.
     *
     * @throws StartRefusal where it cannot start here
     * @throws dev.rapport.embedded.EmbeddedStartException where the broker or the store cannot start here
     */
    static House open(Options options) {
        DataFolder.requireWritable(options.data());
        House house = new House(Addresses.choose(options));
        Ports.requireFree(house.addresses.gateway());
        house.start(options);
        try {
            Together.await(house.parts());
            return house;
        } catch (RuntimeException failure) {
            house.floors().forEach(Floor::close);
            throw failure;
        }
    }

    private void start(Options options) {
        foundation.start("store", () -> EmbeddedStore.start(options.data().resolve("store"), addresses.store()));
        foundation.start("broker", () -> EmbeddedBroker.start(options.data().resolve("broker"), addresses.broker()));
        door.start(Application.GATEWAY.title(), () -> Application.GATEWAY.run(addresses));
        Stream.of(Application.SESSION, Application.PROFILE, Application.MATCHING)
                .forEach(service -> services.start(service.title(), () -> service.run(addresses)));
    }

    /** In the order of closing. */
    private Stream<Floor> floors() {
        return Stream.of(company, door, services, foundation);
    }

    private List<? extends CompletableFuture<?>> parts() {
        return floors().flatMap(floor -> floor.parts().stream()).toList();
    }

    /** Where the web app and the API are. */
    String address() {
        return addresses.web();
    }

    /** Lets the people of the demo in. */
    void fill(DemoSession session) {
        company.start("demo", () -> Demo.open(URI.create(address()), session, System.out::println));
    }

    /** Sends company home and closes the door first, broker and store last. */
    @Override
    public void close() {
        floors().forEach(floor -> Together.await(floor.close()));
    }
}
