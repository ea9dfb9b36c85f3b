package dev.rapport.acceptance.system;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One HTTP call, told as it goes over the wire. Unsafe calls carry a fresh {@code Idempotency-Key} unless they name one. */
public record Call(String method, String path, @Nullable String body, Map<String, String> headers) {
    private static final String KEY = "Idempotency-Key";

    public static Call of(String method, String path) {
        return new Call(method, path, null, Map.of());
    }

    /** With a body written as JSON. */
    public Call json(Object value) {
        return raw(Http.JSON.writeValueAsString(value), "application/json");
    }

    /** With a body sent as it stands. */
    public Call raw(String text, String contentType) {
        return new Call(method, path, text, headers).header("Content-Type", contentType);
    }

    public Call key(String key) {
        return header(KEY, key);
    }

    public Call token(@Nullable String token) {
        return token == null ? this : header("Authorization", "Bearer " + token);
    }

    public Call header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Call(method, path, body, all);
    }

    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningSystem.at(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (!method.equals("GET") && !headers.containsKey(KEY)) {
            request.setHeader(KEY, UUID.randomUUID().toString());
        }
        return request.build();
    }
}
