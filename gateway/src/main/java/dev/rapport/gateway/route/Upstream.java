package dev.rapport.gateway.route;

import io.netty.channel.ChannelOption;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.Http2AllocationStrategy;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * How the gateway finds the instances of a service: all that its name stands for, in turn, looked up anew often; and the
 * connections on which event streams share the way there.
 */
@Configuration
class Upstream {
    /** Names the client for event streams. */
    static final String STREAMS = "streams";

    private static final Duration LOOKED_UP_EVERY = Duration.ofSeconds(5);
    /** So many are open before any is shared: each goes to the next instance, and each stream to the next of them. */
    private static final int CONNECTIONS = 8;

    private static final int MOST_CONNECTIONS = 10_000;
    /** No instance takes more. */
    private static final int STREAMS_EACH = 2_000;

    private static final WideWindow WIDE = new WideWindow();
    private static final Duration IDLE = Duration.ofSeconds(20);
    /** Then the next stream goes to the next instance, be it one that has only just come; streams it has are left alone. */
    private static final Duration GIVEN_NEW_STREAMS = Duration.ofMinutes(1);

    private static final Duration UNTIL_TAKEN_FOR_LOST = Duration.ofSeconds(2);

    @Bean
    HttpClientCustomizer inTurn(Services services) {
        return http -> {
            HttpClient byName =
                    http.resolver(names -> names.roundRobinSelection(true).cacheMaxTimeToLive(LOOKED_UP_EVERY));
            return byName.resolver(new InstanceResolver(services, resolver(byName)));
        };
    }

    /** What is sent on one of these connections must be read at once, see {@link SlowReaders}. */
    @Bean(defaultCandidate = false)
    @Qualifier(STREAMS)
    HttpClient streams(HttpClientCustomizer inTurn, HttpClientProperties properties) {
        ConnectionProvider connections = ConnectionProvider.builder(STREAMS)
                .allocationStrategy(Http2AllocationStrategy.builder()
                        .minConnections(CONNECTIONS)
                        .maxConnections(MOST_CONNECTIONS)
                        .maxConcurrentStreams(STREAMS_EACH)
                        .build())
                .pendingAcquireMaxCount(-1)
                .maxIdleTime(IDLE)
                .maxLifeTime(GIVEN_NEW_STREAMS)
                .build();
        HttpClient shared = HttpClient.create(connections)
                .protocol(HttpProtocol.H2C)
                .http2Settings(settings -> settings.pingAckTimeout(UNTIL_TAKEN_FOR_LOST))
                .doOnChannelInit((observer, channel, remote) ->
                        channel.pipeline().addAfter(NettyPipeline.HttpCodec, "wide-window", WIDE))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, properties.getConnectTimeout());
        return inTurn.customize(shared);
    }

    @SuppressWarnings("unchecked")
    private static AddressResolverGroup<InetSocketAddress> resolver(HttpClient http) {
        return (AddressResolverGroup<InetSocketAddress>)
                Objects.requireNonNull(http.configuration().resolver());
    }
}
