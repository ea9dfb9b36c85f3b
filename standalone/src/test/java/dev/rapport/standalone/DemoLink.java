package dev.rapport.standalone;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Where the terminal says to go. */
record DemoLink(String joinCode) {
    private static final Pattern LINK = Pattern.compile("http://\\S+/join/(\\w+)");

    /** The so-many-eth link that is shown, once it is. */
    static DemoLink awaitIn(RapportProcess rapport, int number) {
        return await("link " + number)
                .atMost(Duration.ofMinutes(2))
                .until(() -> links(rapport), links -> links.size() >= number)
                .get(number - 1);
    }

    private static List<DemoLink> links(RapportProcess rapport) {
        return rapport.terminal().stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> new DemoLink(link.group(1)))
                .toList();
    }

    /** As the page does that is opened with it. */
    Visitor open(Client anybody) throws Exception {
        String sessionId = anybody.get("/api/sessions?joinCode=" + joinCode)
                .at("/items/0/id")
                .asString();
        return Visitor.join(anybody, sessionId, joinCode);
    }
}
