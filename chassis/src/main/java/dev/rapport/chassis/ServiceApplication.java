package dev.rapport.chassis;

import dev.rapport.chassis.operation.Operations;
import java.util.UUID;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** How each service is started, alone or beside the others in one JVM. */
public final class ServiceApplication {
    private ServiceApplication() {}

    /** Runs the service, or the command of an operator that the arguments begin with. */
    public static void run(SpringApplicationBuilder application, String name, String... arguments) {
        Operations.runOr(application, name, arguments);
    }

    /**
     * An application set up by {@code <name>.yml}, a name of its own, since several may share a class path. Each start
     * is an instance of its own too, {@code rapport.instance}, unless it is told another name.
     */
    public static SpringApplicationBuilder of(Class<?> application, String name) {
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name, "rapport.instance=" + UUID.randomUUID());
    }

    /** Has something rehearsed once the service has started. Nobody waits for it: what is asked meanwhile is done beside it. */
    public static ApplicationRunner rehearsing(Runnable rehearsal) {
        return started -> Thread.ofPlatform().name("rehearsal").daemon().start(rehearsal);
    }
}
