package dev.rapport.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class SharedReaderTest {
    private final List<Sinks.One<String>> readings = new ArrayList<>();
    private final SharedReader<String> reader = new SharedReader<>(() -> {
        Sinks.One<String> reading = Sinks.one();
        readings.add(reading);
        return reading.asMono();
    });
    private final List<String> heard = new ArrayList<>();

    @Test
    void isHadOnceForAllWhoAskMeanwhile() {
        ask("ada");
        ask("bob");
        ask("cleo");
        assertThat(readings).hasSize(1);

        readings.getFirst().tryEmitValue("first");
        assertThat(heard).containsExactly("ada: first");

        readings.get(1).tryEmitValue("second");
        assertThat(heard).containsExactly("ada: first", "bob: second", "cleo: second");
        assertThat(readings).hasSize(2);
    }

    @Test
    void isHadAnewByWhoComesLater() {
        ask("ada");
        readings.getFirst().tryEmitValue("first");
        ask("bob");

        readings.get(1).tryEmitValue("second");

        assertThat(heard).containsExactly("ada: first", "bob: second");
    }

    @Test
    void failsOnlyThoseWhoseReadingFailed() {
        ask("ada");
        ask("bob");

        readings.getFirst().tryEmitError(new IllegalStateException("the store is away"));
        readings.get(1).tryEmitValue("second");

        assertThat(heard).containsExactly("ada: the store is away", "bob: second");
    }

    @Test
    void failsLikeAReadingThatCannotBegin() {
        SharedReader<String> broken = new SharedReader<>(() -> {
            throw new IllegalStateException("no such store");
        });

        assertThatThrownBy(() -> broken.now().block()).hasMessage("no such store");
        assertThatThrownBy(() -> broken.now().block()).hasMessage("no such store");
    }

    @Test
    void goesOnForOthersWhereSomebodyHasGone() {
        reader.now().subscribe().dispose();
        ask("bob");

        readings.getFirst().tryEmitValue("first");
        readings.get(1).tryEmitValue("second");

        assertThat(heard).containsExactly("bob: second");
    }

    @Test
    void isEmptyWhereNothingIsThere() {
        SharedReader<String> nothing = new SharedReader<>(Mono::empty);

        assertThat(nothing.now().blockOptional()).isEmpty();
        assertThat(nothing.now().blockOptional()).isEmpty();
    }

    private void ask(String who) {
        reader.now()
                .subscribe(
                        told -> heard.add(who + ": " + told), failure -> heard.add(who + ": " + failure.getMessage()));
    }
}
