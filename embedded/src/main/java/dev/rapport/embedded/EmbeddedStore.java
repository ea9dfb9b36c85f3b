package dev.rapport.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A document store in this JVM that any MongoDB driver on this machine can talk to. What it has acknowledged survives a
 * {@code kill -9} of the process, without exception: it was handed to the operating system before. Nothing waits for the
 * disk, so a loss of power may take the last moments. No transactions, no change streams.
 */
public final class EmbeddedStore implements AutoCloseable {
    private static final String PORT_OPTION = "--rapport.store.port";
    private static final Duration SAVED_EVERY = Duration.ofSeconds(1);

    private final DataDirectory directory;
    private final MongoServer server;
    private final int port;

    private EmbeddedStore(DataDirectory directory, MongoServer server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /**
     * Returns when clients can use the store; carries out first what a killed process had acknowledged.
     *
     * @param directory made where it is new, else used on
     * @param port 0 for any that is free
     * @throws EmbeddedStartException where the port or the directory cannot be had, or the data cannot be read
     */
    public static EmbeddedStore start(Path directory, int port) {
        Ports.requireFree(port, PORT_OPTION);
        DataDirectory claimed = DataDirectory.claim(directory);
        try {
            MongoServer server = new MongoServer(DurableBackend.open(claimed.path(), SAVED_EVERY));
            listen(server, port);
            return new EmbeddedStore(claimed, server, server.getLocalAddress().getPort());
        } catch (RuntimeException | Error e) {
            claimed.close();
            throw e;
        }
    }

    private static void listen(MongoServer server, int port) {
        try {
            server.bind(new InetSocketAddress(Ports.LOOPBACK, port));
        } catch (Throwable e) {
            server.shutdownNow();
            if (e instanceof BindException) {
                throw Ports.taken(port, PORT_OPTION, e);
            }
            throw e;
        }
    }

    /** The connection string, without a database. */
    public String uri() {
        return "mongodb://" + Ports.LOOPBACK + ":" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
        directory.close();
    }
}
