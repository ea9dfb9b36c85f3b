package dev.rapport.standalone;

import java.util.List;

/** On which port each part of the house listens; all but the gateway on the loopback address only. */
record Addresses(int gateway, int broker, int store, int profile, int matching, int session) {

    /** What the options leave open is chosen among the free ones. */
    static Addresses choose(Options options) {
        List<Integer> free = Ports.free(6);
        return new Addresses(
                options.port() == 0 ? free.get(0) : options.port(),
                options.brokerPort() == 0 ? free.get(1) : options.brokerPort(),
                options.storePort() == 0 ? free.get(2) : options.storePort(),
                free.get(3),
                free.get(4),
                free.get(5));
    }

    String web() {
        return "http://localhost:" + gateway;
    }
}
