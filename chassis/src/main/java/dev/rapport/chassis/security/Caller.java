package dev.rapport.chassis.security;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, as the signed token says.
 *
 * @param boundTo the one thing a token of limited use is good for; null for an account's
 */
public record Caller(String id, String name, @Nullable String boundTo) {
    /** Whether this token is good for something with this id. */
    public boolean mayUse(String thing) {
        return boundTo == null || boundTo.equals(thing);
    }
}
