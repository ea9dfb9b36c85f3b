package dev.rapport.gateway.docs;

import dev.rapport.gateway.route.Services;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks each service for its part. */
@RestController
class ApiDocumentController {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_BYTES = 4 * 1024 * 1024;

    private final List<Service> services;
    private final WebClient http;
    private final JsonMapper json;

    ApiDocumentController(Services services, HttpClient http, JsonMapper json) {
        this.services = Stream.of("profile", "session", "matching")
                .map(name -> new Service(name, services.address(name + "-service")))
                .toList();
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_BYTES))
                .build();
        this.json = json;
    }

    private record Service(String name, String address) {}

    private record Part(String name, JsonNode document) {}

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<JsonNode> document() {
        return Flux.fromIterable(services)
                .flatMapSequential(this::part)
                .reduce(new ApiDocument(json), (whole, part) -> whole.add(part.name(), part.document()))
                .map(ApiDocument::whole);
    }

    private Mono<Part> part(Service service) {
        return http.get()
                .uri(service.address() + "/v3/api-docs")
                .retrieve()
                .bodyToMono(String.class)
                .timeout(PATIENCE)
                .map(text -> new Part(service.name(), json.readTree(text)));
    }
}
