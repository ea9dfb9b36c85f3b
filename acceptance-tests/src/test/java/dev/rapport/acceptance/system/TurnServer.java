package dev.rapport.acceptance.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** coturn, where {@code turnserver} is on the path: it takes the credentials that session-service makes. */
final class TurnServer implements AutoCloseable {
    private static final Path LOG = Path.of("target", "turnserver.log");

    private final Process process;
    private final String address;
    private final String secret;
    private final Thread lastResort = new Thread(this::kill);

    private TurnServer(Process process, String address, String secret) {
        this.process = process;
        this.address = address;
        this.secret = secret;
    }

    /** Empty where it is not installed, or where this machine has no address of its own: browsers relay by no loopback. */
    static Optional<TurnServer> start() {
        return find().flatMap(program -> ownAddress().map(address -> start(program, address)));
    }

    private static TurnServer start(Path program, String host) {
        try {
            Files.createDirectories(LOG.getParent());
            String secret = UUID.randomUUID().toString();
            int port = freePort();
            Process process = new ProcessBuilder(
                            program.toString(),
                            "-n",
                            "--listening-ip=" + host,
                            "--relay-ip=" + host,
                            "--listening-port=" + port,
                            "--use-auth-secret",
                            "--static-auth-secret=" + secret,
                            "--realm=rapport",
                            "--no-tls",
                            "--no-dtls",
                            "--no-cli",
                            "--allow-loopback-peers",
                            "--log-file=stdout",
                            "--pidfile=" + LOG.resolveSibling("turnserver.pid").toAbsolutePath(),
                            "--userdb=" + LOG.resolveSibling("turnserver.db").toAbsolutePath())
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
            TurnServer server = new TurnServer(process, host + ":" + port, secret);
            Runtime.getRuntime().addShutdownHook(server.lastResort);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What session-service has to know of it. */
    Map<String, String> environment() {
        return Map.of("RAPPORT_TURN", "turn:" + address + "?transport=udp", "RAPPORT_TURN_SECRET", secret);
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "turnserver"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The address by which this machine would reach another: that of a bridge for containers may be down. */
    private static Optional<String> ownAddress() {
        try (DatagramSocket socket = new DatagramSocket()) {
            // Nothing is sent: the system only says by which way it would go. The address is one for examples, RFC
            // 5737.
            socket.connect(new InetSocketAddress("198.51.100.1", 9));
            InetAddress own = socket.getLocalAddress();
            return own.isAnyLocalAddress() || own.isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of(own.getHostAddress());
        } catch (IOException | UncheckedIOException noWay) {
            return Optional.empty();
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        kill();
    }

    private void kill() {
        process.destroyForcibly();
    }
}
