package dev.rapport.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The only door to Rapport. */
@SpringBootApplication
public class Gateway {
    public static final String NAME = "gateway";

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application as {@link #main} and standalone start it. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Gateway.class).properties("spring.config.name=" + NAME);
    }
}
