package dev.rapport.gateway.route;

import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the gateway finds the instances of a service: all that its name stands for, in turn, looked up anew often. */
@Configuration
class Upstream {
    private static final Duration LOOKED_UP_EVERY = Duration.ofSeconds(5);

    @Bean
    HttpClientCustomizer inTurn() {
        return http -> http.resolver(names -> names.roundRobinSelection(true).cacheMaxTimeToLive(LOOKED_UP_EVERY));
    }
}
