package dev.rapport.acceptance.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Brokers, a store, instances of every service from the jars that the images are made of, and the gateway before them,
 * each a process of its own on the loopback address. Logs are in {@code target/rig/logs}.
 */
public final class Rig implements AutoCloseable {
    static final Path LOGS = Path.of("target", "rig", "logs");
    private static final int BROKER_MEGABYTES = 256;

    private final Path data;
    private final List<Part> brokers;
    private final Part store;
    private final List<Part> profile;
    private final List<Part> matching;
    private final List<Part> session;
    private final Part gateway;
    private final Thread lastResort = new Thread(() -> parts().forEach(Part::end));

    /**
     * How large a rig is.
     *
     * @param instances of every service
     * @param ahead seconds that the clock of each instance after the first is ahead of the one before
     * @param megabytes of heap of each instance
     */
    public record Size(int brokers, int instances, int ahead, int megabytes) {
        public static final Size WHOLE = new Size(3, 2, 0, 200);

        /** One of each. */
        public static final Size SINGLE = new Size(1, 1, 0, 200);

        public Size withBrokers(int count) {
            return new Size(count, instances, ahead, megabytes);
        }

        public Size withClocksApart(int seconds) {
            return new Size(brokers, instances, seconds, megabytes);
        }

        public Size withMegabytes(int heap) {
            return new Size(brokers, instances, ahead, heap);
        }
    }

    private Rig(Size size) throws IOException {
        Files.createDirectories(LOGS);
        data = Files.createTempDirectory("rapport-rig");
        List<Integer> ports = freePorts(2 * size.brokers() + 2 + 3 * size.instances());
        List<Integer> brokerPorts = take(ports, 2 * size.brokers());
        brokers = IntStream.rangeClosed(1, size.brokers())
                .mapToObj(node -> broker(node, brokerPorts))
                .toList();
        int storePort = take(ports, 1).getFirst();
        store = new Part(
                "store",
                storePort,
                Jvm.main(
                        StoreNode.class,
                        size.megabytes(),
                        List.of(data.resolve("store").toString(), String.valueOf(storePort))),
                LOGS,
                listens(storePort));
        profile = services("profile-service", size, ports);
        matching = services("matching-service", size, ports);
        session = services("session-service", size, ports);
        int port = take(ports, 1).getFirst();
        gateway = new Part(
                "gateway",
                port,
                Jvm.jar(
                        Jars.unpack("gateway"),
                        size.megabytes(),
                        List.of(
                                "--server.port=" + port,
                                "--rapport.profile-service=" + addresses(profile),
                                "--rapport.matching-service=" + addresses(matching),
                                "--rapport.session-service=" + addresses(session))),
                LOGS,
                new Ready(port));
    }

    /** Returns when everything can be used. */
    public static Rig open(Size size) {
        try {
            Rig rig = new Rig(size);
            Runtime.getRuntime().addShutdownHook(rig.lastResort);
            rig.start();
            return rig;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        try {
            Stream.concat(Stream.of(store), brokers.stream()).forEach(Part::start);
            Stream.concat(Stream.of(store), brokers.stream()).forEach(Part::awaitReady);
            // Two at a time: on a small machine more would only wait for a processor.
            List<Part> rest = Stream.of(session, profile, matching, List.of(gateway))
                    .flatMap(List::stream)
                    .toList();
            for (int i = 0; i < rest.size(); i += 2) {
                List<Part> some = rest.subList(i, Math.min(rest.size(), i + 2));
                some.forEach(Part::start);
                some.forEach(Part::awaitReady);
            }
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    private Part broker(int node, List<Integer> ports) {
        List<String> arguments = new ArrayList<>();
        arguments.add(data.resolve("broker-" + node).toString());
        arguments.add(String.valueOf(node));
        ports.forEach(port -> arguments.add(String.valueOf(port)));
        int port = ports.get(2 * (node - 1));
        return new Part(
                "broker-" + node, port, Jvm.main(BrokerNode.class, BROKER_MEGABYTES, arguments), LOGS, listens(port));
    }

    private List<Part> services(String name, Size size, List<Integer> ports) {
        return IntStream.range(0, size.instances())
                .mapToObj(
                        instance -> service(name, instance, size, take(ports, 1).getFirst()))
                .toList();
    }

    private Part service(String name, int instance, Size size, int port) {
        List<String> options = List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
                "--spring.mongodb.uri=" + storeUri(),
                "--rapport.topics.replicas=" + size.brokers(),
                "--rapport.clock.offset=PT" + size.ahead() * instance + "S");
        return new Part(
                name + "-" + instance,
                port,
                Jvm.jar(Jars.unpack(name), size.megabytes(), options),
                LOGS,
                new Ready(port));
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + gateway.port());
    }

    public String bootstrapServers() {
        return brokers.stream().map(broker -> "127.0.0.1:" + broker.port()).collect(Collectors.joining(","));
    }

    public String storeUri() {
        return "mongodb://127.0.0.1:" + store.port();
    }

    public List<Part> brokers() {
        return brokers;
    }

    public Part store() {
        return store;
    }

    public List<Part> profile() {
        return profile;
    }

    public List<Part> matching() {
        return matching;
    }

    public List<Part> session() {
        return session;
    }

    public Part gateway() {
        return gateway;
    }

    public Stream<Part> parts() {
        return Stream.of(List.of(gateway), session, matching, profile, brokers, List.of(store))
                .flatMap(List::stream);
    }

    /** Ends everything at once; nothing of it is wanted any more. */
    @Override
    public void close() {
        parts().forEach(Part::end);
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String addresses(List<Part> instances) {
        return instances.stream().map(one -> "http://127.0.0.1:" + one.port()).collect(Collectors.joining(","));
    }

    private static BooleanSupplier listens(int port) {
        return () -> {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    private static List<Integer> take(List<Integer> ports, int count) {
        List<Integer> first = List.copyOf(ports.subList(0, count));
        ports.subList(0, count).clear();
        return first;
    }

    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> probes = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return probes.stream().map(ServerSocket::getLocalPort).collect(Collectors.toCollection(ArrayList::new));
        } finally {
            for (ServerSocket probe : probes) {
                probe.close();
            }
        }
    }
}
