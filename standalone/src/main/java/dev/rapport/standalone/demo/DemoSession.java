package dev.rapport.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The session of the demo, as its organiser asks for it; only when it starts is left open. */
public record DemoSession(ObjectNode plan) {

    public static DemoSession usual() {
        try (InputStream data = DemoSession.class.getResourceAsStream("/demo/session.json")) {
            return new DemoSession(JsonMapper.shared().readValue(Objects.requireNonNull(data), ObjectNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where the file does not hold one, in a sentence for people */
    public static DemoSession of(Path file) {
        try {
            return new DemoSession(JsonMapper.shared().readValue(Files.readString(file), ObjectNode.class));
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException(file + " does not hold a session for the demo.", e);
        }
    }

    ObjectNode startingAt(Instant startsAt) {
        return plan.deepCopy().put("startsAt", startsAt.toString());
    }
}
