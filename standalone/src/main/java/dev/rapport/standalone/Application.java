package dev.rapport.standalone;

import dev.rapport.gateway.Gateway;
import dev.rapport.matching.MatchingService;
import dev.rapport.profile.ProfileService;
import dev.rapport.session.SessionService;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** The four applications, each started as it would be alone, and told where the others are. */
enum Application {
    PROFILE(ProfileService.NAME, ProfileService::application, Addresses::profile),
    MATCHING(MatchingService.NAME, MatchingService::application, Addresses::matching),
    SESSION(SessionService.NAME, SessionService::application, Addresses::session),
    GATEWAY(Gateway.NAME, Gateway::application, Addresses::gateway);

    private final String title;
    private final Supplier<SpringApplicationBuilder> builder;
    private final ToIntFunction<Addresses> port;

    Application(String title, Supplier<SpringApplicationBuilder> builder, ToIntFunction<Addresses> port) {
        this.title = title;
        this.builder = builder;
        this.port = port;
    }

    String title() {
        return title;
    }

    /** Returns when it answers. Its broker and store may still be starting: it waits for them. */
    ConfigurableApplicationContext run(Addresses addresses) {
        return builder.get()
                .initializers(Application::separate)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments(addresses).toArray(String[]::new));
    }

    /** Event loops of its own: the first to close would stop those of the others. */
    private static void separate(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(ReactorResourceFactory.class, () -> {
            ReactorResourceFactory own = new ReactorResourceFactory();
            own.setUseGlobalResources(false);
            own.setShutdownQuietPeriod(Duration.ZERO);
            return own;
        });
    }

    private Stream<String> arguments(Addresses addresses) {
        Stream<String> own = switch (this) {
            case PROFILE, MATCHING, SESSION -> service(addresses);
            case GATEWAY -> gateway(addresses);
        };
        return Stream.concat(
                own, Stream.of("--server.port=" + port.applyAsInt(addresses), "--spring.jmx.enabled=false"));
    }

    private static Stream<String> service(Addresses addresses) {
        return Stream.of(
                "--server.address=127.0.0.1",
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + addresses.broker(),
                // Nobody else could leave anything behind, and the embedded store finds it by looking everywhere.
                "--rapport.outbox.sweep-every=PT5S",
                // It is started beside this one, and goes with it.
                "--rapport.store.found-within=PT30S",
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + addresses.store(),
                "--rapport.public-url=${RAPPORT_PUBLIC_URL:" + addresses.web() + "}",
                // The gateway is closed by then, so nobody waits for an answer.
                "--server.shutdown=immediate",
                "--spring.lifecycle.timeout-per-shutdown-phase=3s",
                ForeignConfiguration.NO_ROUTES);
    }

    private static Stream<String> gateway(Addresses addresses) {
        return Stream.concat(
                Stream.of(
                        // Streams of live events have no end to wait for.
                        "--spring.lifecycle.timeout-per-shutdown-phase=1s",
                        ForeignConfiguration.NEITHER_STORE_NOR_BROKER_NOR_SECURITY),
                Stream.of(PROFILE, MATCHING, SESSION)
                        .map(service -> "--rapport." + service.title + "=http://127.0.0.1:"
                                + service.port.applyAsInt(addresses)));
    }
}
