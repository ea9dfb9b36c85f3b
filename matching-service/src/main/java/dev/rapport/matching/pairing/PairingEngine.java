package dev.rapport.matching.pairing;

/** The decision who meets whom. Has no state: the same task gives the same pairing. */
@FunctionalInterface
public interface PairingEngine {
    Pairing pair(PairingTask task);

    /** The engine of the house. */
    static PairingEngine standard() {
        return new StandardEngine();
    }
}
