package dev.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line on which somebody hears what is on in a session. */
public final class Following implements AutoCloseable {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Disposable line;

    /** @param id by which the line can go on behind it; null for what is not part of what goes on */
    public record Heard(String event, @Nullable String id, JsonNode data) {}

    Following(String url, String token, @Nullable String lastId, JsonMapper json) {
        line = WebClient.create(url)
                .get()
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (lastId != null) {
                        headers.set("Last-Event-ID", lastId);
                    }
                })
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .filter(event -> event.event() != null && event.data() != null)
                .map(event -> new Heard(event.event(), event.id(), json.readTree(event.data())))
                .doOnNext(heard::add)
                .onErrorResume(broken -> Mono.empty())
                .subscribe();
    }

    public Heard await(String event) {
        return await(event, data -> true);
    }

    public Heard await(String event, Predicate<JsonNode> wanted) {
        Awaitility.await()
                .atMost(TEN_SECONDS)
                .untilAsserted(
                        () -> assertThat(heard).anyMatch(one -> one.event().equals(event) && wanted.test(one.data())));
        return heard.stream()
                .filter(one -> one.event().equals(event) && wanted.test(one.data()))
                .findFirst()
                .orElseThrow();
    }

    /** All that was heard until now, in its order. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public List<Heard> heard(String event) {
        return heard.stream().filter(one -> one.event().equals(event)).toList();
    }

    /** Behind which another line goes on. */
    public String lastId() {
        return heard.stream()
                .map(Heard::id)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public void close() {
        line.dispose();
    }
}
