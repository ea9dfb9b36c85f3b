package dev.rapport.gateway.route;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * The gateway lets nobody in before each service has been ready once. What happens to one later closes no door: the
 * others go on being reached.
 */
@Component
class ServicesHealthIndicator implements ReactiveHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Services services;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final WebClient http;

    ServicesHealthIndicator(Services services, HttpClient http) {
        this.services = services;
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    @Override
    public Mono<Health> health() {
        return Flux.fromIterable(services.names())
                .filter(service -> !seen.contains(service))
                .flatMap(this::look)
                .then(Mono.fromSupplier(this::now));
    }

    private Mono<Void> look(String service) {
        return http.get()
                .uri(services.address(service) + "/actuator/health/readiness")
                .retrieve()
                .toBodilessEntity()
                .timeout(PATIENCE)
                .doOnNext(ready -> seen.add(service))
                .onErrorComplete()
                .then();
    }

    private Health now() {
        return seen.containsAll(services.names())
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
