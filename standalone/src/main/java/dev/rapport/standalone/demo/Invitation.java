package dev.rapport.standalone.demo;

import java.net.URI;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Where to go, in words for the terminal. */
final class Invitation {
    private Invitation() {}

    /** @param session as its organiser sees it */
    static String of(JsonNode session, URI address, DemoPerson visitor, int others) {
        String code = session.path("joinCode").asString();
        return """

                  “%s” is open, and %d people wait for you there.

                    Come in     %s/join/%s
                    Join code   %s
                    or sign in  %s, password %s

                  It begins a moment after you have come in: %d rounds of %s.
                """.formatted(
                        session.path("title").asString(),
                        others,
                        address,
                        code,
                        code,
                        visitor.email(),
                        Member.PASSWORD,
                        session.path("rounds").asInt(),
                        inWords(Duration.parse(session.path("roundLength").asString())));
    }

    private static String inWords(Duration length) {
        return length.toSecondsPart() == 0
                ? length.toMinutes() + (length.toMinutes() == 1 ? " minute" : " minutes")
                : length.toSeconds() + " seconds";
    }
}
