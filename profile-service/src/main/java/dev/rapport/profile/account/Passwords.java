package dev.rapport.profile.account;

/** Hashes passwords. Both methods take their time on purpose: never call them on an event loop. */
interface Passwords {
    String hash(String password);

    boolean matches(String password, String hash);

    /** The hash of a password that nobody knows, to be compared with where there is no account. */
    String nobodys();
}
