package dev.rapport.session.live;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many event streams a gateway may put on one connection. */
@Configuration
class LiveConfiguration {
    private static final int STREAMS_EACH = 2_000;

    /** Comes last: what Spring Boot says of HTTP/2 replaces all that was said before, so it is said again. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> manyStreams(ServerProperties server) {
        long header = server.getMaxHttpRequestHeaderSize().toBytes();
        return factory -> factory.addServerCustomizers(http -> http.http2Settings(
                settings -> settings.maxConcurrentStreams(STREAMS_EACH).maxHeaderListSize(header)));
    }
}
