package dev.rapport.chassis.web;

import java.util.Locale;

/** How constants are spelt in JSON: {@code GIVE_AND_GET} is {@code give-and-get}. */
public final class Kebab {
    private Kebab() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** @param name of a constant */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
