package dev.rapport.gateway.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells the gateway where its services are. */
class StubbedServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StubService stub = StubService.start();
        new ServiceAddresses(stub.address(), "http://127.0.0.1:" + portWhereNobodyListens(), stub.address())
                .serve(context, stub::close);
    }

    private static int portWhereNobodyListens() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
