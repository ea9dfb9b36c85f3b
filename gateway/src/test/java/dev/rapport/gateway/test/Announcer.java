package dev.rapport.gateway.test;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;

/** One instance for all services, which tells the same to all streams; knows how many of them and of connections it has. */
public class Announcer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Sinks.Many<String> NEWS = Sinks.many().multicast().directBestEffort();
    private static final Set<Channel> CONNECTIONS = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger STREAMS = new AtomicInteger();

    /** To everybody; one that has not taken what came before is left out. */
    public static void announce(String news) {
        NEWS.tryEmitNext("data: " + news + "\n\n").orThrow();
    }

    public static int streams() {
        return STREAMS.get();
    }

    public static int connections() {
        return CONNECTIONS.size();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
                .http2Settings(settings -> settings.maxConcurrentStreams(1_000))
                .handle((asked, answer) -> {
                    asked.withConnection(
                            connection -> CONNECTIONS.add(connection.channel().parent()));
                    return answer.sse()
                            .send(
                                    NEWS.asFlux()
                                            .onBackpressureBuffer()
                                            .startWith(": welcome\n\n")
                                            .doOnSubscribe(open -> STREAMS.incrementAndGet())
                                            .doFinally(end -> STREAMS.decrementAndGet())
                                            .map(event -> Unpooled.copiedBuffer(event, StandardCharsets.UTF_8)),
                                    written -> true);
                })
                .bindNow();
        ServiceAddresses.allAt("http://127.0.0.1:" + server.port()).serve(context, server::disposeNow);
    }
}
