package dev.rapport.chassis.store;

/**
 * A state as it was read from the store.
 *
 * @param version grows by one with every save; a save on an older version is refused
 */
public record Stored<S>(String id, long version, S state) {}
