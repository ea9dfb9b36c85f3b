package dev.rapport.matching.attendee;

import static dev.rapport.matching.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentProfilesTest {
    private final RecentProfiles recent = new RecentProfiles();

    @Test
    void areTheOnesOfTheVersionAskedFor() {
        keep("ada", 3);

        assertThat(recent.of(Map.of("ada", 3L, "bob", 1L))).containsOnlyKeys("ada");
        assertThat(recent.of(Map.of("ada", 4L))).isEmpty();
    }

    @Test
    void forgetThoseWhoWereNotAskedForTheLongest() {
        keep("ada", 0);
        keep("bob", 0);
        for (int i = 0; i < RecentProfiles.MOST - 1; i++) {
            recent.of(Map.of("ada", 0L));
            keep("other" + i, 0);
        }

        assertThat(recent.of(Map.of("ada", 0L, "bob", 0L))).containsOnlyKeys("ada");
    }

    private void keep(String id, long version) {
        recent.keep(version, new Profile(id, 1, someone(id).card(), null));
    }
}
