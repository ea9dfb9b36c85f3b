package dev.rapport.standalone.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The word on somebody's card that brought them and me together.
 *
 * @param word as it stands on that card
 */
record Topic(Kind kind, String word) {
    private static final Pattern QUOTED = Pattern.compile("“(.+?)”");

    /** What the word is to the two, and what can truly be said of it. */
    enum Kind {
        SHARED("common-ground", "interests", "I see that “%s” is on both our cards."),
        NEAR("common-ground", "interests", "You named “%s”, I see. That is close to something on my own card."),
        OFFERED("seek", "offers", "You offer “%s”, I read. I have been looking for something like that."),
        SOUGHT("give", "seeks", "You are looking for “%s”, I read. I may be able to help there.");

        private final String reason;
        private final String list;
        private final String sentence;

        Kind(String reason, String list, String sentence) {
            this.reason = reason;
            this.list = list;
            this.sentence = sentence;
        }

        private boolean fits(DemoPerson me, String word) {
            return switch (this) {
                case SHARED -> me.isInterestedIn(word);
                case NEAR -> !me.isInterestedIn(word);
                case OFFERED, SOUGHT -> true;
            };
        }
    }

    /**
     * The weightiest one; empty where we were paired for a language, or because we had not met.
     *
     * @param card the other's
     * @param reasons as they are shown to me
     */
    static Optional<Topic> of(DemoPerson me, JsonNode card, JsonNode reasons) {
        return reasons.valueStream()
                .flatMap(reason -> of(
                        me,
                        card,
                        reason.path("kind").asString(""),
                        reason.path("text").asString("")))
                .findFirst();
    }

    private static Stream<Topic> of(DemoPerson me, JsonNode card, String reason, String text) {
        List<String> quoted = QUOTED.matcher(text)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of(Kind.values())
                .filter(kind -> kind.reason.equals(reason) && isAboutMe(text))
                .flatMap(kind -> card.path(kind.list)
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(word -> quoted.contains(word.toLowerCase(Locale.ROOT)) && kind.fits(me, word))
                        .map(word -> new Topic(kind, word)));
    }

    /** In a room of three there are reasons between the two others, too. */
    private static boolean isAboutMe(String text) {
        return text.startsWith("You ") || text.contains(" You ");
    }

    /** Whether it is something to chat about, rather than something to do for each other. */
    boolean isShared() {
        return kind == Kind.SHARED;
    }

    String sentence() {
        return kind.sentence.formatted(word);
    }
}
