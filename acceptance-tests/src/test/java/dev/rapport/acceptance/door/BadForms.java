package dev.rapport.acceptance.door;

import static dev.rapport.acceptance.door.BadCall.Who.MEMBER;
import static dev.rapport.acceptance.door.BadCall.Who.NOBODY;
import static dev.rapport.acceptance.door.BadCall.Who.ORGANISER;

import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Plan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every endpoint that takes a form, with all that can be wrong in it. */
final class BadForms {
    private static final DemoPerson SOMEBODY = DemoPeople.first(1).getFirst();
    private static final String LONG = "x".repeat(20_000);
    private static final List<String> TOO_MANY =
            IntStream.range(0, 21).mapToObj(number -> "word " + number).toList();
    private static final List<Object> HOLLOW = Collections.singletonList(null);

    private BadForms() {}

    static Stream<BadCall> all() {
        Stream<BadBodies> forms = Stream.of(
                accounts(),
                tokens(),
                profile(),
                schedule(),
                change(),
                template(),
                guests(),
                extend(),
                announce(),
                feedback(),
                report(),
                note());
        return Stream.concat(forms, groups()).flatMap(form -> form.calls().stream());
    }

    private static BadBodies accounts() {
        Map<String, String> good =
                Map.of("email", "bad-input@acceptance.example", "password", "long enough", "displayName", "Ada");
        return BadBodies.of(NOBODY, "POST", "/api/accounts", good)
                .required("email", "password", "displayName")
                .bad("email", "", "nonsense", "a@", "@b.example", "a b@c.example", 5, LONG + "@b.example")
                .bad("password", "", "short", 12345678, LONG)
                .bad("displayName", "", "   ", 5, List.of("Ada"), "x".repeat(81));
    }

    private static BadBodies tokens() {
        Map<String, String> good = Map.of("email", "bad-input@acceptance.example", "password", "long enough");
        return BadBodies.of(NOBODY, "POST", "/api/tokens", good)
                .required("email", "password")
                .bad("email", 5, LONG)
                .bad("password", 5, List.of(), LONG);
    }

    private static BadBodies profile() {
        BadBodies form = BadBodies.of(MEMBER, "PUT", "/api/profiles/me", SOMEBODY.profile())
                .required("displayName")
                .bad("displayName", "", "  ", 5, "x".repeat(81))
                .bad("headline", 5, LONG)
                .bad("company", 5, List.of(), "x".repeat(81))
                .bad("about", true, LONG)
                .bad("languages", "en", List.of(5), List.of(LONG))
                .bad("timeZone", "Mars/Olympus", 5)
                .bad("links", "https://example.org", List.of("nonsense"), List.of("javascript:alert(1)"))
                .bad("terms", "free", List.of())
                .bad("terms.asking", "much")
                .bad("terms.asking.amount", "much", -1)
                .bad("terms.asking.currency", "EURO", "", 5)
                .bad("terms.asking.per", "year", 5);
        return wordLists(form);
    }

    private static BadBodies wordLists(BadBodies form) {
        for (String list : List.of("interests", "offers", "seeks")) {
            form.bad(list, "chess", List.of(5), HOLLOW, List.of(""), List.of("x".repeat(81)), TOO_MANY, Map.of());
        }
        return form;
    }

    private static BadBodies schedule() {
        return planned(BadBodies.of(
                        ORGANISER,
                        "POST",
                        "/api/sessions",
                        Plan.rounds(3, "PT5M").fields())
                .required("title", "startsAt"));
    }

    private static BadBodies change() {
        return planned(BadBodies.of(ORGANISER, "PATCH", "/api/sessions/{scheduled}", Map.of("title", "Changed")));
    }

    private static BadBodies template() {
        return BadBodies.of(ORGANISER, "POST", "/api/templates", Map.of("name", "Ours", "plan", Map.of("rounds", 3)))
                .required("name", "plan")
                .bad("name", "", "  ", 5, "x".repeat(81))
                .bad("plan", "ours", List.of())
                .bad("plan.rounds", 0, 21, "five")
                .bad("plan.startsAt", "2999-01-01T00:00:00Z");
    }

    private static BadBodies planned(BadBodies form) {
        return form.bad("title", "", "  ", 5, LONG)
                .bad("description", 5, LONG)
                .bad("topics", "freelancing", List.of(5), List.of(LONG))
                .bad("startsAt", "tomorrow", "2026-13-45T99:00:00Z", true)
                .bad("rounds", 0, -1, 21, "five", List.of(3))
                .bad("roundLength", "ten minutes", "PT9S", "PT1H1S", "-PT5M")
                .bad("breakLength", "soon", "-PT1S", "PT30M1S")
                .bad("roomSize", 1, 7, "two")
                .bad("capacity", 0, -5, "many", 2_000_000_000)
                .bad("guestsAllowed", "perhaps", List.of())
                .bad("format", "speed", 5)
                .bad("matching", "best")
                .bad("matching.style", "random", 5)
                .bad("matching.weights", "heavy")
                .bad("lasts", "an hour", "PT59S", "PT8H1S", true)
                .bad("longestWait", "soon", "PT0S", "PT2M1S", List.of())
                .bad("matching.connected", "often", 5)
                .bad("matching.company", "seek", List.of())
                .bad("matching.fairness", "much", 1, List.of())
                .bad(
                        "matching.rules",
                        "none",
                        Map.of(),
                        List.of("meet"),
                        HOLLOW,
                        List.of(rule("marry", "a", "b")),
                        List.of(rule("meet", "a")),
                        List.of(rule("meet", "a", "A")),
                        List.of(rule("apart")),
                        List.of(rule("apart", "a", "b", "c")),
                        List.of(rule("apart", "x".repeat(41))),
                        List.of(rule("meet", "a", "b"), rule("apart", "b", "a")),
                        Collections.nCopies(11, rule("apart", "a")))
                .bad("oddOneOut", "duo", 5);
    }

    private static Map<String, Object> rule(String kind, String... groups) {
        return Map.of("kind", kind, "groups", List.of(groups));
    }

    /** The running session has no groups, so none of these can be chosen. */
    private static Stream<BadBodies> groups() {
        Map<String, String> none = Map.of();
        return Stream.of(
                        BadBodies.of(ORGANISER, "PUT", "/api/sessions/{running}/attendees/{member}/group", none),
                        BadBodies.ofOptional(MEMBER, "PUT", "/api/sessions/{running}/registrations/me", none),
                        BadBodies.ofOptional(MEMBER, "PUT", "/api/sessions/{running}/attendance/me", none))
                .map(form -> form.bad("group", "boss", "", 5, List.of(), "x".repeat(41)));
    }

    private static BadBodies guests() {
        BadBodies form = BadBodies.of(NOBODY, "POST", "/api/sessions/{scheduled}/guests", SOMEBODY.guest("{code}"))
                .required("displayName", "joinCode")
                .bad("displayName", "", "  ", 5, "x".repeat(81))
                .bad("joinCode", 5, LONG)
                .bad("group", "boss", 5, List.of(), "x".repeat(41))
                .bad("languages", "en", List.of(5), List.of(LONG));
        return wordLists(form);
    }

    private static BadBodies extend() {
        return BadBodies.of(ORGANISER, "POST", "/api/sessions/{running}/extend", Map.of("by", "PT1M"))
                .required("by")
                .bad("by", "a little", "PT0S", "-PT5M", "PT100H", true);
    }

    private static BadBodies announce() {
        return BadBodies.of(ORGANISER, "POST", "/api/sessions/{running}/announce", Map.of("text", "Hello"))
                .required("text")
                .bad("text", "", "   ", 5, LONG);
    }

    private static BadBodies feedback() {
        Map<String, Object> good = Map.of("rating", 4, "again", true, "note", "Thank you", "noShow", false);
        return BadBodies.of(MEMBER, "PUT", "/api/rooms/{room}/feedback/me", good)
                .required("rating")
                .bad("rating", 0, 6, -1, "good", List.of(5))
                .bad("again", "maybe", List.of())
                .bad("note", 5, LONG)
                .bad("noShow", "who", Map.of());
    }

    private static BadBodies note() {
        return BadBodies.of(
                        MEMBER,
                        "PUT",
                        "/api/sessions/{running}/encounters/me/{stranger}",
                        Map.of("note", "Promised a book"))
                .required("note")
                .bad("note", 5, List.of(), LONG);
    }

    private static BadBodies report() {
        Map<String, Object> good = Map.of("about", "{stranger}", "kind", "other", "text", "They shouted.");
        return BadBodies.of(MEMBER, "POST", "/api/rooms/{room}/reports", good)
                .required("about")
                .bad("about", "", 5, "nobody", LONG)
                .bad("kind", "", "rude", 5, List.of())
                .bad("text", 5, LONG);
    }
}
