package dev.rapport.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

class ServicesHealthIndicatorTest {
    private final AtomicInteger status = new AtomicInteger(503);
    private final DisposableServer services = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((asked, answer) -> answer.status(status.get()).send())
            .bindNow();
    private final String address = "http://127.0.0.1:" + services.port();
    private final ServicesHealthIndicator indicator =
            new ServicesHealthIndicator(new Services(address, address, address), HttpClient.create());

    @AfterEach
    void close() {
        services.disposeNow();
    }

    @Test
    void isOutOfServiceUntilEachServiceHasBeenReady() {
        assertThat(asked().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        status.set(200);
        assertThat(asked().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void staysInServiceWhateverHappensToAServiceLater() {
        status.set(200);
        asked();
        status.set(503);
        assertThat(asked().getStatus()).isEqualTo(Status.UP);
    }

    private Health asked() {
        return indicator.health().block();
    }
}
