package dev.rapport.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent<String> recent = new Recent<>(10);

    @Test
    void isOfTheVersionAskedFor() {
        keep("ada", 3, 1);

        assertThat(recent.at("ada", 3)).isEqualTo(new Stored<>("ada", 3, "ada at 3"));
        assertThat(recent.at("ada", 4)).isNull();
        assertThat(recent.at("bob", 3)).isNull();
    }

    @Test
    void isNotReplacedByWhatWasReadBefore() {
        keep("ada", 4, 1);
        keep("ada", 3, 1);

        assertThat(recent.at("ada", 4)).isNotNull();
    }

    @Test
    void forgetsWhatWasNotAskedForTheLongest() {
        keep("ada", 0, 4);
        keep("bob", 0, 4);
        recent.at("ada", 0);
        keep("cleo", 0, 4);

        assertThat(recent.at("bob", 0)).isNull();
        assertThat(recent.at("ada", 0)).isNotNull();
        assertThat(recent.at("cleo", 0)).isNotNull();
    }

    @Test
    void countsOnlyTheLastOfOne() {
        keep("ada", 0, 6);
        keep("ada", 1, 6);
        keep("bob", 0, 4);

        assertThat(recent.at("ada", 1)).isNotNull();
        assertThat(recent.at("bob", 0)).isNotNull();
    }

    private void keep(String id, long version, int characters) {
        recent.keep(new Stored<>(id, version, id + " at " + version), characters);
    }
}
