package dev.rapport.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address. */
final class Ports {
    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedStartException("No free port is left on " + LOOPBACK + ".", e);
        }
    }

    /**
     * Fails with a sentence for people where the port is taken; asked before anything is started.
     *
     * @param port 0 is always free
     */
    static void requireFree(int port, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException e) {
            throw taken(port, option, e);
        }
    }

    static EmbeddedStartException taken(int port, String option, Throwable cause) {
        return new EmbeddedStartException(
                "Port " + port + " is in use by another program: choose another with " + option + ".", cause);
    }
}
