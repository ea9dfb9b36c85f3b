package dev.rapport.matching.pairing;

/** Two attendees, in no order: {@code first} is the smaller id. */
public record Pair(String first, String second) {
    public Pair {
        if (first.compareTo(second) > 0) {
            String smaller = second;
            second = first;
            first = smaller;
        }
    }
}
