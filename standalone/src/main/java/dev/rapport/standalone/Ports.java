package dev.rapport.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports of this machine. */
final class Ports {
    private Ports() {}

    /** Refuses to start where the web address cannot be had. */
    static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new StartRefusal("Port " + port + " is in use by another program, or not yours to use:"
                    + " stop that program, or choose another port with " + Options.PORT + "=8090.");
        }
    }

    /** So many different ports of the loopback address that nobody uses. */
    static List<Integer> free(int count) {
        List<ServerSocket> probes = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return probes.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new StartRefusal("No port is free on this machine: " + e.getMessage() + ".");
        } finally {
            probes.forEach(Ports::release);
        }
    }

    private static void release(ServerSocket probe) {
        try {
            probe.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
