package dev.rapport.session.live;

import dev.rapport.chassis.ServiceApplication;
import dev.rapport.session.room.RoomViews;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a gateway may do with one connection: put many event streams on it, and end many of them at once. And the rehearsal
 * of what is told on them.
 */
@Configuration
class LiveConfiguration {
    /** So many a gateway asks for at most. */
    private static final int STREAMS_EACH = 2_000;

    /**
     * Netty closes a connection of which 200 streams were taken back in half a minute, with all the others on it (against
     * CVE-2023-44487). At the end of an evening everybody goes at once, and only a gateway can connect here.
     */
    private static final int GO_AT_ONCE = 10 * STREAMS_EACH;

    private static final int WITHIN_SECONDS = 30;

    @Bean
    ApplicationRunner rehearsal(RoomViews rooms, EventWriter writer, JsonMapper json, Clock clock) {
        return ServiceApplication.rehearsing(() -> Rehearsal.hold(
                rooms::of,
                told -> writer.event(told.event(), told.data(), "rehearsal"),
                written -> json.readValue(json.writeValueAsString(written), written.getClass()),
                clock));
    }

    /** Comes last: what Spring Boot says of HTTP/2 replaces all that was said before, so it is said again. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> manyStreams(ServerProperties server) {
        long header = server.getMaxHttpRequestHeaderSize().toBytes();
        return factory -> factory.addServerCustomizers(
                http -> http.http2Settings(settings -> settings.maxConcurrentStreams(STREAMS_EACH)
                        .maxHeaderListSize(header)
                        .maxDecodedRstFramesPerWindow(GO_AT_ONCE, WITHIN_SECONDS)
                        .maxEncodedRstFramesPerWindow(GO_AT_ONCE, WITHIN_SECONDS)));
    }
}
