package dev.rapport.session.live;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many event streams a gateway may put on one connection. */
@Configuration
class LiveConfiguration {
    private static final int STREAMS_EACH = 2_000;

    @Bean
    NettyServerCustomizer manyStreams() {
        return server -> server.http2Settings(settings -> settings.maxConcurrentStreams(STREAMS_EACH));
    }
}
