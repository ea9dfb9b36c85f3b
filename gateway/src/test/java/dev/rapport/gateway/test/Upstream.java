package dev.rapport.gateway.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Tells the gateway where its services are. */
class Upstream implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StubService stub = StubService.start();
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stub.close();
            }
        });
        TestPropertyValues.of(
                        "rapport.profile-service=" + stub.address(),
                        "rapport.session-service=" + stub.address(),
                        "rapport.matching-service=http://127.0.0.1:" + portWhereNobodyListens())
                .applyTo(context);
    }

    private static int portWhereNobodyListens() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
