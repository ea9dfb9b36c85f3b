package dev.rapport.standalone.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session's live events for one member: opened again when the line drops, until it is closed. */
final class Feed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);

    private final Member member;
    private final String path;
    private final BiConsumer<String, JsonNode> listener;
    private final Later later;
    private @Nullable InputStream line;
    private boolean closed;

    /** @param listener takes the name and the data of each event, one at a time, on a virtual thread */
    Feed(Member member, String sessionId, BiConsumer<String, JsonNode> listener, Later later) {
        this.member = member;
        this.path = "/api/sessions/" + sessionId + "/live";
        this.listener = listener;
        this.later = later;
    }

    void open() {
        Thread.startVirtualThread(this::follow);
    }

    private void follow() {
        try (InputStream stream = member.door().stream(path, member.token())) {
            if (keep(stream)) {
                read(stream);
            }
        } catch (IOException e) {
            log.debug("{} lost the line: {}", member.person().displayName(), e.toString());
        }
        if (!isClosed()) {
            later.in(BEFORE_TRYING_AGAIN, this::follow);
        }
    }

    private void read(InputStream stream) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        String type = "";
        StringBuilder data = new StringBuilder();
        for (String text = lines.readLine(); text != null && !isClosed(); text = lines.readLine()) {
            if (text.startsWith("event:")) {
                type = text.substring(6).strip();
            } else if (text.startsWith("data:")) {
                data.append(text, 5, text.length());
            } else if (text.isEmpty() && !data.isEmpty()) {
                listener.accept(type, JsonMapper.shared().readTree(data.toString()));
                data.setLength(0);
            }
        }
    }

    private synchronized boolean keep(InputStream stream) {
        line = stream;
        return !closed;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        InputStream open;
        synchronized (this) {
            closed = true;
            open = line;
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                log.debug("{}", alreadyGone.toString());
            }
        }
    }
}
