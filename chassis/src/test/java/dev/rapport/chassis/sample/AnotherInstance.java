package dev.rapport.chassis.sample;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The sample service a second time, on the same broker and store. */
public final class AnotherInstance {
    private AnotherInstance() {}

    public static ConfigurableApplicationContext of(Environment first) {
        String[] shared = Stream.of(
                        "spring.kafka.bootstrap-servers",
                        "spring.mongodb.uri",
                        "spring.mongodb.database",
                        "rapport.service",
                        "rapport.issues-tokens")
                .map(name -> "--" + name + "=" + first.getRequiredProperty(name))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(SampleService.class)
                .properties("rapport.instance=another", "server.port=0")
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(shared);
    }
}
