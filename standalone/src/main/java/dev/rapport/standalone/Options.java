package dev.rapport.standalone;

import dev.rapport.standalone.demo.DemoSession;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How to run, as told on the command line.
 *
 * @param data the folder that holds everything that is kept
 * @param port of the web address; 0 for any
 * @param brokerPort of the broker, on this machine only; 0 for any
 * @param storePort of the store, on this machine only; 0 for any
 * @param demo the session to fill with people to try it with; null for an empty house
 * @param backup the file to save everything in, instead of running; null to run
 * @param restore the file to bring everything back from, instead of running; null to run
 */
record Options(
        Path data,
        int port,
        int brokerPort,
        int storePort,
        @Nullable DemoSession demo,
        @Nullable Path backup,
        @Nullable Path restore) {
    static final String DATA = "--rapport.data";
    static final String PORT = "--server.port";

    private static final String BROKER_PORT = "--rapport.broker.port";
    private static final String STORE_PORT = "--rapport.store.port";
    private static final String DEMO = "--demo";
    /** A demo with another session than the usual one, from a file. */
    private static final String DEMO_SESSION = "--rapport.demo.session";

    private static final String BACKUP = "--backup";
    private static final String RESTORE = "--restore";
    private static final Set<String> WITH_A_FILE = Set.of(DEMO_SESSION, BACKUP, RESTORE);

    private static final Map<String, String> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put(PORT, "8080");
        USUAL.put(DATA, "data");
        USUAL.put(BROKER_PORT, "0");
        USUAL.put(STORE_PORT, "0");
    }

    /** @throws StartRefusal where an option is unknown, or does not mean anything */
    static Options parse(String... args) {
        Map<String, String> told = new LinkedHashMap<>(USUAL);
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            boolean flag = parts[0].equals(DEMO) && parts.length == 1;
            boolean valued = (USUAL.containsKey(parts[0]) || WITH_A_FILE.contains(parts[0])) && parts.length == 2;
            if (!flag && !valued) {
                throw new StartRefusal("There is no option " + arg
                        + ". The options, as they are unless you say otherwise: "
                        + USUAL.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "))
                        + "; " + DEMO + " for people to try it with; " + BACKUP + "=file and " + RESTORE + "=file.");
            }
            told.put(parts[0], flag ? "" : parts[1]);
        }
        int port = port(told, PORT);
        int brokerPort = port(told, BROKER_PORT);
        int storePort = port(told, STORE_PORT);
        requireDifferent(List.of(port, brokerPort, storePort));
        return new Options(
                Path.of(told.getOrDefault(DATA, "")),
                port,
                brokerPort,
                storePort,
                demo(told),
                file(told, BACKUP),
                file(told, RESTORE));
    }

    private static @Nullable Path file(Map<String, String> told, String name) {
        String file = told.get(name);
        if (file != null && file.isBlank()) {
            throw new StartRefusal(name + " needs a file, such as " + name + "=rapport.zip.");
        }
        return file == null ? null : Path.of(file);
    }

    private static int port(Map<String, String> told, String name) {
        String value = told.getOrDefault(name, "");
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new StartRefusal(name + "=" + value + " is not a port: use a number from 1 to 65535, or 0 for any.");
        }
        return Integer.parseInt(value);
    }

    private static void requireDifferent(List<Integer> ports) {
        Set<Integer> known = new HashSet<>();
        for (int port : ports) {
            if (port != 0 && !known.add(port)) {
                throw new StartRefusal("Port " + port + " cannot serve two: choose different ones for " + PORT + ", "
                        + BROKER_PORT + " and " + STORE_PORT + ".");
            }
        }
    }

    private static @Nullable DemoSession demo(Map<String, String> told) {
        String file = told.get(DEMO_SESSION);
        try {
            return file != null ? DemoSession.of(Path.of(file)) : told.containsKey(DEMO) ? DemoSession.usual() : null;
        } catch (IllegalArgumentException e) {
            throw new StartRefusal(e.getMessage() + " Name another, or leave out " + DEMO_SESSION + ".");
        }
    }
}
