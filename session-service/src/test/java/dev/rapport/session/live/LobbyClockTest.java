package dev.rapport.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LobbyClockTest {
    private static final int MANY = 250;
    private static final Duration FOR_MANY = Duration.ofSeconds(1);

    private final AtomicInteger followers = new AtomicInteger();
    private final LobbyClock clock = new LobbyClock(followers::get);

    @Test
    void waitsLongerForOthersWhereALobbyIsToldToMany() {
        assertThat(LobbyClock.calm(0)).isEqualTo(Duration.ofMillis(400));
        assertThat(LobbyClock.calm(100)).isEqualTo(Duration.ofMillis(400));
        assertThat(LobbyClock.calm(MANY)).isEqualTo(FOR_MANY);
        assertThat(LobbyClock.calm(1_000)).isEqualTo(Duration.ofSeconds(4));
        assertThat(LobbyClock.calm(100_000)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void letsRoomsBeToldFirst() {
        long begin = System.nanoTime();
        roomsOfMany();

        clock.time().block();

        assertThat(since(begin)).isGreaterThanOrEqualTo(FOR_MANY);
    }

    @Test
    void letsRoomsBeToldFirstThatComeWhileItWaits() {
        CompletableFuture<Void> time = clock.time().toFuture();
        long begin = System.nanoTime();
        roomsOfMany();

        time.join();

        assertThat(since(begin)).isGreaterThanOrEqualTo(FOR_MANY);
    }

    private void roomsOfMany() {
        followers.set(MANY);
        clock.roomsFirst();
        followers.set(0);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
