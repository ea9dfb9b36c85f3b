package dev.rapport.matching.affinity;

import dev.rapport.events.ProfileEvent.Per;
import dev.rapport.events.ProfileEvent.Price;
import dev.rapport.events.ProfileEvent.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Private terms of those who offer against those of the ones who seek, by number of person. */
final class Prices {
    private static final int NONE = -1;

    /** In which unit, a currency for some time or all of the work. */
    private final int[] askingUnit;

    private final double[] asking;
    private final int[] payingUnit;
    private final double[] paying;

    private record Unit(String currency, Per per) {}

    Prices(List<Traits> people) {
        Map<Unit, Integer> units = new HashMap<>();
        askingUnit = units(people, Terms::asking, units);
        asking = amounts(people, Terms::asking);
        payingUnit = units(people, Terms::paying, units);
        paying = amounts(people, Terms::paying);
    }

    /** Whether the least one takes is known to be more than the most the other pays. Not comparable is no opinion. */
    boolean apart(int giver, int seeker) {
        return askingUnit[giver] != NONE && askingUnit[giver] == payingUnit[seeker] && asking[giver] > paying[seeker];
    }

    /** Whether somebody has named a price at all. */
    boolean has(int person) {
        return askingUnit[person] != NONE || payingUnit[person] != NONE;
    }

    private static int[] units(List<Traits> people, Function<Terms, @Nullable Price> which, Map<Unit, Integer> units) {
        return people.stream()
                .map(one -> price(one, which))
                .mapToInt(price -> price == null
                        ? NONE
                        : units.computeIfAbsent(
                                new Unit(price.currency().toUpperCase(Locale.ROOT), price.per()), unit -> units.size()))
                .toArray();
    }

    private static double[] amounts(List<Traits> people, Function<Terms, @Nullable Price> which) {
        return people.stream()
                .map(one -> price(one, which))
                .mapToDouble(price -> price == null ? 0 : price.amount().doubleValue())
                .toArray();
    }

    private static @Nullable Price price(Traits one, Function<Terms, @Nullable Price> which) {
        return one.terms() == null ? null : which.apply(one.terms());
    }
}
