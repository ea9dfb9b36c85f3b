package dev.rapport.acceptance.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The applications as the images have them: the executable jars, unpacked so that they start faster. */
final class Jars {
    private static final Path UNPACKED = Path.of("target", "rig", "jars");

    private Jars() {}

    /** @return the jar to start */
    static Path unpack(String service) {
        Path folder = UNPACKED.resolve(service);
        Path jar = built(service);
        Path app = folder.resolve(jar.getFileName());
        try {
            if (!Files.exists(app) || Files.getLastModifiedTime(app).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                extract(jar, folder);
                Files.setLastModifiedTime(app, Files.getLastModifiedTime(jar));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return app.toAbsolutePath();
    }

    private static Path built(String service) {
        try (Stream<Path> files = Files.list(Path.of("..", service, "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> missing(service));
        } catch (IOException e) {
            throw missing(service);
        }
    }

    private static IllegalStateException missing(String service) {
        return new IllegalStateException(
                "The jar of " + service + " is not built: run this by ./mvnw verify, or ./mvnw package first");
    }

    private static void extract(Path jar, Path folder) throws IOException {
        List<String> command = List.of(
                Jvm.java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                folder.toString());
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(jar + " cannot be unpacked: " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
