package dev.rapport.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.chassis.sample.AnotherInstance;
import dev.rapport.chassis.sample.RunningSample;
import dev.rapport.chassis.sample.SampleController;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;

class DrainTest extends RunningSample {
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @Autowired
    Environment environment;

    @Test
    void whoIsToldToStopFinishesCallsAndEndsStreams() throws Exception {
        ConfigurableApplicationContext another = AnotherInstance.of(environment);
        WebClient client =
                WebClient.create("http://localhost:" + another.getEnvironment().getProperty("local.server.port"));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> stream = client.get()
                .uri("/open/endless")
                .retrieve()
                .bodyToFlux(String.class)
                .doOnNext(text -> begun.countDown())
                .collectList()
                .map(Object::toString)
                .toFuture();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<String> call = client.get()
                .uri("/open/slow")
                .retrieve()
                .bodyToMono(String.class)
                .toFuture();
        Awaitility.await().until(() -> another.getBean(SampleController.class).calls("slow") == 1);

        another.close();

        assertThat(stream.get(AT_MOST.toSeconds(), TimeUnit.SECONDS)).isEqualTo("[begun]");
        assertThat(call.get(AT_MOST.toSeconds(), TimeUnit.SECONDS)).isEqualTo("done");
    }
}
