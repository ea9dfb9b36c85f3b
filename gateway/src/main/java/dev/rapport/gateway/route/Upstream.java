package dev.rapport.gateway.route;

import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.client.HttpClient;

/** How the gateway finds the instances of a service: all that its name stands for, in turn, looked up anew often. */
@Configuration
class Upstream {
    private static final Duration LOOKED_UP_EVERY = Duration.ofSeconds(5);

    @Bean
    HttpClientCustomizer inTurn(Services services) {
        return http -> {
            HttpClient byName =
                    http.resolver(names -> names.roundRobinSelection(true).cacheMaxTimeToLive(LOOKED_UP_EVERY));
            return byName.resolver(new InstanceResolver(services, resolver(byName)));
        };
    }

    @SuppressWarnings("unchecked")
    private static AddressResolverGroup<InetSocketAddress> resolver(HttpClient http) {
        return (AddressResolverGroup<InetSocketAddress>)
                Objects.requireNonNull(http.configuration().resolver());
    }
}
