package dev.rapport.acceptance.system;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The system under test, shared by the whole run: the one at {@code -Dbase.url=…}, or one started for it in a JVM of
 * its own.
 */
public final class RunningSystem implements BeforeAllCallback {
    private static final Namespace RUN = Namespace.create(RunningSystem.class);

    /** Whom the system names as its administrator, where it is started for the run: nobody else knows this address. */
    public static final String ADMINISTRATOR = "administrator-" + UUID.randomUUID() + "@acceptance.example";

    private static volatile @Nullable URI base;

    @Override
    public void beforeAll(ExtensionContext context) {
        // The root store lives as long as the run, lets only one class start the system, and closes what it holds.
        context.getRoot().getStore(RUN).computeIfAbsent("system", key -> open());
    }

    /** For tests that start a system of their own: all calls go there from now on. */
    public static void use(URI system) {
        base = system;
    }

    /** Where the gateway listens. */
    public static URI base() {
        URI known = base;
        if (known == null) {
            throw new IllegalStateException("Put @AcceptanceTest on the test class");
        }
        return known;
    }

    /** An address of the gateway. */
    public static URI at(String path) {
        return base().resolve(path);
    }

    private static AutoCloseable open() {
        if (isOurs()) {
            TurnServer turn = TurnServer.start().orElse(null);
            StandaloneJvm started = StandaloneJvm.start(environment(turn));
            base = started.base();
            return () -> {
                started.close();
                if (turn != null) {
                    turn.close();
                }
            };
        }
        base = URI.create(System.getProperty("base.url").strip().replaceAll("/+$", ""));
        Readiness.await(base(), () -> true);
        return () -> {};
    }

    private static Map<String, String> environment(@Nullable TurnServer turn) {
        Map<String, String> environment = new HashMap<>(turn == null ? Map.of() : turn.environment());
        environment.put("RAPPORT_ADMINISTRATORS", ADMINISTRATOR);
        return environment;
    }

    /** Whether it was started for this run, and not given. */
    public static boolean isOurs() {
        return System.getProperty("base.url", "").isBlank();
    }
}
