package dev.rapport.profile.account;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Whether all of a password counts: bcrypt reads the first 72 bytes. */
final class PasswordBytes implements Predicate<String> {
    private static final int MOST = 72;

    @Override
    public boolean test(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST;
    }
}
