package dev.rapport.session.report;

import static dev.rapport.session.schedule.Plans.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RelationEvent.AttendeeBlocked;
import dev.rapport.events.RelationEvent.Connected;
import dev.rapport.events.RelationEvent.Disconnected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came of meeting; {@code ann>bob} is Ann's wish to stay in touch with Bob. */
class ConnectionsTest {
    private static final Instant LATER = HOUR.plusSeconds(60);

    private final Map<String, Set<String>> met = new HashMap<>();
    private final Map<String, Wishes> wishes = new HashMap<>();

    @Test
    void countsWishesAndThoseThatBothHave() {
        haveMet("ann+bob", "ann+cyd", "bob+cyd", "dan+eve", "dan+ann", "fay+ann");
        wish(LATER, "ann>bob", "bob>ann", "bob>cyd", "cyd>ann", "ann>cyd", "dan>eve", "eve>dan");

        assertThat(told()).isEqualTo(new Connections(5, 7, 3, List.of(2, 1, 1, 1, 1, 0)));
    }

    @Test
    void takesNoAccountOfWishesFromBeforeNorOfThoseForOthersNorOfTakenBackOnes() {
        haveMet("ann+bob", "cyd+dan", "eve+fay", "gil+hal");
        wish(HOUR.minusSeconds(1), "ann>bob", "bob>ann");
        wish(LATER, "ann>cyd", "cyd>dan", "dan>cyd", "eve>fay", "fay>eve", "gil>hal", "hal>gil");
        wishes.computeIfPresent("gil", (id, known) -> known.after(new Disconnected("gil", "hal", 99L), LATER));

        Connections told = told();

        assertThat(told.wishing()).isEqualTo(5);
        assertThat(told.wishes()).isEqualTo(5);
        assertThat(told.made()).isEqualTo(2);
    }

    @Test
    void areToldOfMoreThanAFewAndOnceTheSessionIsOver() {
        haveMet("ann+bob", "cyd+dan", "eve+fay");
        wish(LATER, "ann>bob", "bob>ann", "cyd>dan", "dan>cyd");
        assertThat(told()).isNull();

        wish(LATER, "eve>fay");
        assertThat(told()).isNotNull();
        assertThat(Connections.of(met, wishes, HOUR, false)).isNull();
    }

    @Test
    void keepTheNewestOfWhatComesTwiceAndLate() {
        Wishes wished = Wishes.NONE.after(new Connected("ann", "bob", 3L), LATER);

        assertThat(wished.after(new Connected("ann", "bob", 3L), LATER.plusSeconds(9)))
                .isSameAs(wished);
        assertThat(wished.after(new Disconnected("ann", "bob", 2L), LATER)).isSameAs(wished);
        assertThat(wished.after(new AttendeeBlocked("ann", "bob", 9L), LATER)).isSameAs(wished);
        assertThat(wished.has("bob", LATER)).isTrue();
        assertThat(wished.after(new Disconnected("ann", "bob", 4L), LATER).has("bob", HOUR))
                .isFalse();
    }

    @Test
    void takeTheLaterOneWhereNoneSaysWhichIsNewer() {
        Wishes wished = Wishes.NONE.after(new Connected("ann", "bob", null), LATER);
        assertThat(wished.has("bob", HOUR)).isTrue();
        assertThat(wished.after(new Connected("ann", "bob", null), LATER)).isSameAs(wished);

        Wishes none = wished.after(new Disconnected("ann", "bob", null), LATER);

        assertThat(none.has("bob", HOUR)).isFalse();
        assertThat(none.after(new Connected("ann", "bob", null), LATER).has("bob", HOUR))
                .isTrue();
    }

    private @Nullable Connections told() {
        return Connections.of(met, wishes, HOUR, true);
    }

    private void haveMet(String... pairs) {
        for (String pair : pairs) {
            String[] two = pair.split("\\+");
            met.computeIfAbsent(two[0], id -> new HashSet<>()).add(two[1]);
            met.computeIfAbsent(two[1], id -> new HashSet<>()).add(two[0]);
        }
    }

    private void wish(Instant at, String... all) {
        for (String wish : all) {
            List<String> two = new ArrayList<>(List.of(wish.split(">")));
            wishes.merge(
                    two.getFirst(),
                    Wishes.NONE.after(new Connected(two.getFirst(), two.getLast(), 1L), at),
                    (known, one) -> known.after(new Connected(two.getFirst(), two.getLast(), 1L), at));
        }
    }
}
