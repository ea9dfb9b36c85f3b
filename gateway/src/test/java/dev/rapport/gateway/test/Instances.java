package dev.rapport.gateway.test;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;

/** Every service has three addresses: instance {@code one} and {@code two}, and one where nobody listens. */
public class Instances implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DisposableServer dead = instance("dead");
        List<DisposableServer> alive =
                Stream.of("one", "two").map(Instances::instance).toList();
        dead.disposeNow();
        String addresses = String.join(",", address(alive.getFirst()), address(dead), address(alive.getLast()));
        ServiceAddresses.allAt(addresses).serve(context, () -> alive.forEach(DisposableServer::disposeNow));
    }

    /** Says its name and keeps the stream open. */
    private static DisposableServer instance(String name) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
                .handle((asked, answer) -> answer.sse()
                        .send(
                                Flux.just("data: " + name + "\n\n")
                                        .concatWith(Flux.never())
                                        .map(event -> Unpooled.copiedBuffer(event, StandardCharsets.UTF_8)),
                                written -> true))
                .bindNow();
    }

    private static String address(DisposableServer server) {
        return "http://127.0.0.1:" + server.port();
    }
}
