package dev.rapport.rulebreaker.other;

import dev.rapport.rulebreaker.one.ThingStore;

/** The other half of a circle. */
public class OtherStore {
    @Override
    public String toString() {
        return new ThingStore().toString();
    }
}
