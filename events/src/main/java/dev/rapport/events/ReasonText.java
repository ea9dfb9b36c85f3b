package dev.rapport.events;

import dev.rapport.events.PairingEvent.Reason;
import java.util.Locale;
import java.util.Map;

/** A reason in words, as one of the two sees it or as somebody beside them does: the same wherever it is shown. */
public final class ReasonText {
    private ReasonText() {}

    /**
     * A reason as it is shown.
     *
     * @param text in English
     * @param parts what the text is made of, for whoever words it in another language
     */
    public record Shown(String kind, String text, Parts parts) {}

    /** @param from and {@code to}, {@code others}: as of {@link Reason} */
    public record Parts(String from, String to, String fromWord, String toWord, int others) {
        private static Parts of(Reason reason) {
            return new Parts(reason.from(), reason.to(), reason.fromWord(), reason.toWord(), reason.others());
        }
    }

    /** @param names display names by attendee */
    public static Shown of(Reason reason, String viewer, Map<String, String> names) {
        Worded worded = worded(reason, viewer, names);
        return new Shown(worded.kind(), worded.text(), Parts.of(reason));
    }

    private record Worded(String kind, String text) {}

    private static Worded worded(Reason reason, String viewer, Map<String, String> names) {
        boolean fromMe = viewer.equals(reason.from());
        boolean toMe = viewer.equals(reason.to());
        String from = name(names, reason.from());
        String to = name(names, reason.to());
        String given = quote(reason.fromWord());
        String sought = quote(reason.toWord());
        return switch (reason.kind()) {
            case COMMON_GROUND -> new Worded("common-ground", commonGround(reason, fromMe, toMe, from, to));
            case OFFER -> {
                if (toMe) {
                    yield new Worded("seek", from + " offers " + given + ". You seek " + sought + ".");
                }
                yield fromMe
                        ? new Worded("give", "You offer " + given + ". " + to + " seeks " + sought + ".")
                        : new Worded("give", from + " offers " + given + ". " + to + " seeks " + sought + ".");
            }
            case LANGUAGE -> {
                String language = language(reason.fromWord());
                yield new Worded(
                        "language",
                        fromMe || toMe
                                ? "You both speak " + language + "."
                                : from + " and " + to + " both speak " + language + ".");
            }
            case NEW_FACE ->
                new Worded(
                        "new-face",
                        fromMe || toMe
                                ? "You have not met " + (fromMe ? to : from) + " yet."
                                : from + " and " + to + " have not met yet.");
            case MET_BEFORE ->
                new Worded(
                        "met-before",
                        fromMe || toMe
                                ? "You have met " + (fromMe ? to : from) + " before."
                                : from + " and " + to + " have met before.");
        };
    }

    private static String commonGround(Reason reason, boolean fromMe, boolean toMe, String from, String to) {
        if (!reason.fromWord().equalsIgnoreCase(reason.toWord())) {
            String mine = quote(fromMe ? reason.fromWord() : reason.toWord());
            String theirs = quote(fromMe ? reason.toWord() : reason.fromWord());
            return fromMe || toMe
                    ? "You named " + mine + ", " + (fromMe ? to : from) + " named " + theirs + "."
                    : from + " named " + quote(reason.fromWord()) + ", " + to + " named " + quote(reason.toWord())
                            + ".";
        }
        String who = fromMe || toMe ? "You both named " : from + " and " + to + " both named ";
        return who + quote(reason.fromWord()) + "." + rarity(reason.others());
    }

    private static String rarity(int others) {
        return switch (others) {
            case 0 -> " Nobody else here did.";
            case 1 -> " Only one other person here did.";
            case 2, 3, 4 -> " Only " + others + " others here did.";
            default -> "";
        };
    }

    /** "en-GB" is English: the two may differ in the rest of it. */
    private static String language(String word) {
        String known = Locale.forLanguageTag(word).getDisplayLanguage(Locale.ENGLISH);
        return known.isEmpty() || known.equalsIgnoreCase(word) ? word : known;
    }

    private static String name(Map<String, String> names, String attendeeId) {
        return names.getOrDefault(attendeeId, "Somebody");
    }

    private static String quote(String word) {
        return "“" + word + "”";
    }
}
