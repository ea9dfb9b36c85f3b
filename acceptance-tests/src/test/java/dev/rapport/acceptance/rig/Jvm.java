package dev.rapport.acceptance.rig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes. */
final class Jvm {
    /** A whole cluster of small ones shares this machine; a large one chooses for itself, as it does where it is used. */
    private static final int LARGE_MEGABYTES = 512;

    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** An application from its jar. */
    static List<String> jar(Path jar, int megabytes, List<String> options) {
        return command(megabytes, List.of("-jar", jar.toString()), options);
    }

    /** A main class of these tests. */
    static List<String> main(Class<?> main, int megabytes, List<String> arguments) {
        return command(megabytes, List.of("-cp", System.getProperty("java.class.path"), main.getName()), arguments);
    }

    static List<String> command(int megabytes, List<String> what, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + megabytes + "m",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (megabytes < LARGE_MEGABYTES) {
            command.addAll(SMALL);
        }
        command.addAll(what);
        command.addAll(arguments);
        return command;
    }
}
