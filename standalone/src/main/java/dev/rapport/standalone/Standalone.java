package dev.rapport.standalone;

import dev.rapport.embedded.EmbeddedStartException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;

/** Starts everything in one JVM and says where to find it. */
public final class Standalone {
    private Standalone() {}

    public static void main(String[] args) {
        Instant began = Instant.now();
        setUp();
        try {
            Options options = Options.parse(args);
            if (options.backup() != null) {
                Backup.save(options.data(), options.backup());
                System.out.println("Everything is saved in " + options.backup().toAbsolutePath());
                return;
            }
            if (options.restore() != null) {
                Backup.restore(options.restore(), options.data());
                System.out.println("Everything is back in " + options.data().toAbsolutePath());
                return;
            }
            House house = House.open(options);
            Runtime.getRuntime().addShutdownHook(new Thread(house::close, "closing"));
            Duration took = Duration.between(began, Instant.now());
            System.out.printf("Rapport is open at %s (ready in %.1f s)%n", house.address(), took.toMillis() / 1000.0);
            if (options.demo() != null) {
                house.fill(options.demo());
            }
        } catch (EmbeddedStartException | StartRefusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        } catch (RuntimeException failure) {
            log().error("Rapport could not start", failure);
            System.exit(1);
        }
    }

    private static void setUp() {
        // Four contexts share one log: logback.xml sets it up once, before any thread writes to it.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        log();
        // Event loops are closed when nothing comes in any more, so they need not listen whether something does.
        System.setProperty("reactor.netty.ioShutdownQuietPeriod", "0");
    }

    private static Logger log() {
        return LoggerFactory.getLogger(Standalone.class);
    }
}
