package dev.rapport.session.round;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a room once and for all: which session, round and wave it is of. Opaque to clients. */
public record RoomId(String sessionId, int round, int wave, int index) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9]{1,40})-(\\d{1,3})-(\\d{1,6})-(\\d{1,6})");

    @Override
    public String toString() {
        return sessionId + "-" + round + "-" + wave + "-" + index;
    }

    /** What the ids of all rooms of a round begin with. */
    static String prefix(String sessionId, int round) {
        return prefix(sessionId) + round + "-";
    }

    /** What the ids of all rooms of a session begin with, and of nothing else. */
    public static String prefix(String sessionId) {
        return sessionId + "-";
    }

    /** Empty where the text names no room. */
    public static Optional<RoomId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new RoomId(
                        matcher.group(1),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(4))))
                : Optional.empty();
    }

    String roundId() {
        return Round.id(sessionId, round);
    }
}
