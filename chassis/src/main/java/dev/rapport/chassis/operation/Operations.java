package dev.rapport.chassis.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** Commands that the jar of a service knows besides running it. */
public enum Operations {
    /** {@code dead-letters [topic]}: shows what was set aside and not replayed since. */
    DEAD_LETTERS {
        @Override
        void run(SpringApplicationBuilder service, String name, String... arguments) {
            List<DeadLetters.Letter> letters = deadLetters(name, arguments).look(topic(arguments));
            letters.forEach(System.out::println);
            System.out.println(letters.size() + " dead letters");
        }
    },
    /** {@code replay-dead-letters [topic]}: sends them to where they were, once. */
    REPLAY_DEAD_LETTERS {
        @Override
        void run(SpringApplicationBuilder service, String name, String... arguments) {
            System.out.println(deadLetters(name, arguments).replay(topic(arguments)) + " dead letters replayed");
        }
    },
    /** {@code rebuild}: has the service forget what it has read on topics, and read it again. */
    REBUILD {
        @Override
        void run(SpringApplicationBuilder service, String name, String... arguments) {
            try (ConfigurableApplicationContext running =
                    service.run(with(arguments, "--rapport.rebuild=true", "--server.port=0"))) {
                running.getBean(Rebuild.class).read();
            }
            System.out.println("The read models of " + name + " are built anew");
        }
    };

    abstract void run(SpringApplicationBuilder service, String name, String... arguments);

    /** Runs the command that the arguments begin with, or else the service. */
    public static void runOr(SpringApplicationBuilder service, String name, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        for (Operations one : values()) {
            if (one.command().equals(first)) {
                one.run(service, name, Arrays.copyOfRange(arguments, 1, arguments.length));
                return;
            }
        }
        service.run(arguments);
    }

    private String command() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static DeadLetters deadLetters(String name, String... arguments) {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=" + name)
                .logStartupInfo(false)
                .run(arguments)) {
            Map<String, Object> kafka = settings.getBean(KafkaProperties.class).buildAdminProperties();
            return new DeadLetters(kafka);
        }
    }

    private static @Nullable String topic(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .orElse(null);
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }

    /** Only where the broker is. */
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Settings {}
}
