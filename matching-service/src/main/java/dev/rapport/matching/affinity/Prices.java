package dev.rapport.matching.affinity;

import dev.rapport.events.ProfileEvent.Price;
import dev.rapport.events.ProfileEvent.Terms;
import org.jspecify.annotations.Nullable;

/** Private terms of the one who offers against those of the one who seeks. */
final class Prices {
    private Prices() {}

    /** Whether the least one takes is known to be more than the most the other pays. Not comparable is no opinion. */
    static boolean apart(@Nullable Terms giver, @Nullable Terms seeker) {
        if (giver == null || seeker == null) {
            return false;
        }
        Price asking = giver.asking();
        Price paying = seeker.paying();
        return asking != null
                && paying != null
                && asking.per() == paying.per()
                && asking.currency().equalsIgnoreCase(paying.currency())
                && asking.amount().compareTo(paying.amount()) > 0;
    }
}
