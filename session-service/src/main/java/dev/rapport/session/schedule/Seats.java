package dev.rapport.session.schedule;

import java.util.ArrayList;
import java.util.List;

/** Who has a seat in a session and who waits for one, both in the order in which they came. */
record Seats(List<String> taken, List<String> waiting) {

    Seat of(String attendeeId) {
        if (taken.contains(attendeeId)) {
            return new Seat.Taken();
        }
        int place = waiting.indexOf(attendeeId);
        return place < 0 ? new Seat.None() : new Seat.Waiting(place + 1);
    }

    /** Without somebody. */
    Seats without(String attendeeId) {
        return new Seats(others(taken, attendeeId), others(waiting, attendeeId));
    }

    private static List<String> others(List<String> all, String attendeeId) {
        return all.stream().filter(one -> !one.equals(attendeeId)).toList();
    }

    /** Those who wait longest move up to the seats that are free. */
    Seats movedUp(int capacity) {
        int free = Math.clamp(capacity - taken.size(), 0, waiting.size());
        List<String> seated = new ArrayList<>(taken);
        seated.addAll(waiting.subList(0, free));
        return new Seats(List.copyOf(seated), List.copyOf(waiting.subList(free, waiting.size())));
    }
}
