package dev.rapport.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.faults.Crowd;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.rig.OneJvm;
import dev.rapport.acceptance.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sessions one after another in the one JVM; draws what it takes of the machine meanwhile. {@code -Dminutes=30},
 * {@code -Dattendees=500}, {@code -Dpicture=docs/images/soak.svg}, from the root of the project.
 */
@Tag("faults")
class SoakTest {
    private static final int MINUTES = Integer.getInteger("minutes", 30);
    private static final int ATTENDEES = Integer.getInteger("attendees", 500);
    private static final Duration BREAK = Duration.ofSeconds(2);
    private static final Path PICTURE =
            Path.of("..", System.getProperty("picture", "acceptance-tests/target/soak.svg"));
    private static final int LOOK_SECONDS = 5;

    @TempDir
    Path data;

    @Test
    void nothingGrows() throws IOException {
        List<Curve.Point> memory = new ArrayList<>();
        List<Curve.Point> threads = new ArrayList<>();
        List<Curve.Point> files = new ArrayList<>();
        List<Curve.Point> lag = new ArrayList<>();
        Instant begin = Instant.now();
        int sessions = 0;
        try (OneJvm jvm = OneJvm.open(data);
                Lag consumers = new Lag(jvm.bootstrapServers());
                ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor()) {
            RunningSystem.use(jvm.base());
            Person organiser = Person.signUp("Olga");
            Runnable look = () -> {
                double minutes = Duration.between(begin, Instant.now()).toMillis() / 60_000.0;
                Vitals now = Vitals.of(jvm.pid());
                memory.add(new Curve.Point(minutes, now.resident() / 1e6));
                threads.add(new Curve.Point(minutes, now.threads()));
                files.add(new Curve.Point(minutes, now.files()));
                lag.add(new Curve.Point(minutes, consumers.messages()));
            };
            looking.scheduleAtFixedRate(look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
            while (Duration.between(begin, Instant.now()).toMinutes() < MINUTES) {
                try (Crowd crowd = Crowd.join(organiser, ATTENDEES, 2, BREAK)) {
                    System.out.printf("session %d: %s%n", ++sessions, crowd.holdAndTell());
                }
            }
            looking.shutdownNow();
            System.out.println("messages not read yet, by group: " + consumers.byGroup());
        }
        List<Curve> curves = List.of(
                new Curve("resident memory, MB", memory),
                new Curve("threads", threads),
                new Curve("file descriptors", files),
                new Curve("messages not read yet", lag));
        Files.createDirectories(PICTURE.toAbsolutePath().getParent());
        Files.writeString(PICTURE, Curve.picture(curves));
        curves.forEach(curve -> System.out.println(curve.summary()));
        assertThat(sessions).isPositive();
        assertThat(lag.getLast().value()).as("messages not read in the end").isLessThan(ATTENDEES);
    }
}
