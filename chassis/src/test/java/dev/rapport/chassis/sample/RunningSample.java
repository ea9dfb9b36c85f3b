package dev.rapport.chassis.sample;

import dev.rapport.chassis.security.TokenIssuer;
import dev.rapport.chassis.test.Backing;
import dev.rapport.chassis.test.IntegrationTest;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The sample service as it runs; one for all tests. */
@IntegrationTest
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"rapport.service=sample", "rapport.issues-tokens=true", "rapport.outbox.sweep-every=PT0.5S"})
@AutoConfigureWebTestClient(timeout = "PT20S")
public abstract class RunningSample {
    @Autowired
    protected WebTestClient http;

    @Autowired
    protected TokenIssuer tokens;

    @Autowired
    protected SampleController controller;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        Backing.register(registry);
    }

    protected static String unique(String what) {
        return what + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The right of somebody new, with an account. */
    protected Consumer<HttpHeaders> somebody() {
        String token = tokens.issue(unique("somebody"), "Somebody", Duration.ofMinutes(5))
                .accessToken();
        return headers -> headers.setBearerAuth(token);
    }
}
