package dev.rapport.gateway.route;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The gateway lets nobody in before each service has been ready once. What happens to one later closes no door: the
 * others go on being reached.
 */
@Component
class ServicesHealthIndicator implements ReactiveHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, String> services;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final WebClient http = WebClient.create();

    ServicesHealthIndicator(
            @Value("${rapport.profile-service}") String profile,
            @Value("${rapport.matching-service}") String matching,
            @Value("${rapport.session-service}") String session) {
        this.services = Map.of("profile-service", profile, "matching-service", matching, "session-service", session);
    }

    @Override
    public Mono<Health> health() {
        return Flux.fromIterable(services.keySet())
                .filter(service -> !seen.contains(service))
                .flatMap(this::look)
                .then(Mono.fromSupplier(this::now));
    }

    private Mono<Void> look(String service) {
        return http.get()
                .uri(services.get(service) + "/actuator/health/readiness")
                .retrieve()
                .toBodilessEntity()
                .timeout(PATIENCE)
                .doOnNext(ready -> seen.add(service))
                .onErrorComplete()
                .then();
    }

    private Health now() {
        return seen.containsAll(services.keySet())
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
