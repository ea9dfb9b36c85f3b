package dev.rapport.session;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rapport.chassis.test.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

class BadInputTest extends RunningSessionService {
    private static final String ROOM_OF_NOBODY = "/api/rooms/evening-1-0-0";
    private static final String GOOD_TITLE = "\"title\":\"X\"";
    private static final String GOOD_NAME = "\"displayName\":\"X\"";
    private static final String GOOD_CODE = "\"joinCode\":\"ABC234\"";

    private Person olga;

    static Stream<Arguments> plans() {
        return Stream.of(
                arguments("\"title\":5", "title"),
                arguments("\"title\":\"\"", "title"),
                arguments("\"title\":\"  \"", "title"),
                arguments("\"title\":[\"X\"]", "title"),
                arguments("\"title\":\"a\\nb\"", "title"),
                arguments("\"title\":\"a\\u0000b\"", "title"),
                arguments("\"title\":\"a\\ud83c\"", "title"),
                arguments("\"title\":\"" + "x".repeat(121) + "\"", "title"),
                arguments("\"description\":7", "description"),
                arguments("\"description\":\"a\\u0007\"", "description"),
                arguments("\"description\":\"" + "x".repeat(4001) + "\"", "description"),
                arguments("\"topics\":\"jazz\"", "topics"),
                arguments("\"topics\":[\"a\",null]", "topics[1]"),
                arguments("\"topics\":[\"a\",\" \"]", "topics[1]"),
                arguments("\"topics\":[{}]", "topics[0]"),
                arguments("\"topics\":[\"" + "x".repeat(81) + "\"]", "topics[0]"),
                arguments("\"topics\":[" + "\"x\",".repeat(20) + "\"x\"]", "topics"),
                arguments("\"startsAt\":\"tomorrow\"", "startsAt"),
                arguments("\"startsAt\":\"\"", "startsAt"),
                arguments("\"startsAt\":\"2020-01-31T18:00:00Z\"", "startsAt"),
                arguments("\"startsAt\":\"+999999999-12-31T23:59:59Z\"", "startsAt"),
                arguments("\"startsAt\":{}", "startsAt"),
                arguments("\"startsAt\":99999999999999999999", "startsAt"),
                arguments("\"startsAt\":1e999999999", "startsAt"),
                arguments("\"rounds\":0", "rounds"),
                arguments("\"rounds\":21", "rounds"),
                arguments("\"rounds\":2.5", "rounds"),
                arguments("\"rounds\":\"3\"", "rounds"),
                arguments("\"rounds\":99999999999", "rounds"),
                arguments("\"roundLength\":\"PT9S\"", "roundLength"),
                arguments("\"roundLength\":\"PT1H1S\"", "roundLength"),
                arguments("\"roundLength\":\"-PT5M\"", "roundLength"),
                arguments("\"roundLength\":\"PT99999999999999999999H\"", "roundLength"),
                arguments("\"roundLength\":\"5 minutes\"", "roundLength"),
                arguments("\"roundLength\":true", "roundLength"),
                arguments("\"roundLength\":1e999999999", "roundLength"),
                arguments("\"breakLength\":\"-PT1S\"", "breakLength"),
                arguments("\"breakLength\":\"PT31M\"", "breakLength"),
                arguments("\"roomSize\":1", "roomSize"),
                arguments("\"roomSize\":7", "roomSize"),
                arguments("\"capacity\":1", "capacity"),
                arguments("\"capacity\":100001", "capacity"),
                arguments("\"guestsAllowed\":\"yes\"", "guestsAllowed"),
                arguments("\"guestsAllowed\":[]", "guestsAllowed"),
                arguments("\"guestsAllowed\":1", "guestsAllowed"),
                arguments("\"format\":\"circle\"", "format"),
                arguments("\"format\":\"\"", "format"),
                arguments("\"format\":3", "format"),
                arguments("\"format\":{}", "format"),
                arguments("\"format\":\"OPEN_FLOOR\"", "format"),
                arguments("\"format\":\"open-floor\",\"rounds\":3", "rounds"),
                arguments("\"format\":\"open-floor\",\"roomSize\":3", "roomSize"),
                arguments("\"lasts\":\"PT59S\"", "lasts"),
                arguments("\"lasts\":\"PT8H1S\"", "lasts"),
                arguments("\"lasts\":\"-PT1H\"", "lasts"),
                arguments("\"lasts\":\"an hour\"", "lasts"),
                arguments("\"lasts\":[]", "lasts"),
                arguments("\"longestWait\":\"PT0.9S\"", "longestWait"),
                arguments("\"longestWait\":\"PT2M1S\"", "longestWait"),
                arguments("\"longestWait\":\"soon\"", "longestWait"),
                arguments("\"longestWait\":true", "longestWait"),
                arguments("\"oddOneOut\":\"TRIO\"", "oddOneOut"),
                arguments("\"oddOneOut\":{}", "oddOneOut"),
                arguments("\"oddOneOut\":{\"value\":\"TRIO\"}", "oddOneOut"),
                arguments("\"matching\":\"balanced\"", "matching"),
                arguments("\"matching\":{\"style\":\"wild\"}", "matching.style"),
                arguments("\"matching\":{\"style\":{}}", "matching.style"),
                arguments("\"matching\":{\"style\":{\"value\":\"SURPRISE\"}}", "matching.style"),
                arguments("\"matching\":{\"weights\":[]}", "matching.weights"),
                arguments("\"matching\":{\"weights\":{\"commonGround\":2}}", "matching.weights[commonGround]"),
                arguments("\"matching\":{\"weights\":{\"commonGround\":-0.1}}", "matching.weights[commonGround]"),
                arguments("\"matching\":{\"weights\":{\"commonGround\":null}}", "matching.weights[commonGround]"),
                arguments("\"matching\":{\"weights\":{\"commonGround\":\"1\"}}", "matching.weights.commonGround"),
                arguments("\"matching\":{\"weights\":{\"giveAndGet\":1e999}}", "matching.weights[giveAndGet]"),
                arguments("\"matching\":{\"weights\":{\"$where\":1}}", "matching.weights[$where]"),
                arguments("\"matching\":{\"connected\":\"often\"}", "matching.connected"),
                arguments("\"matching\":{\"connected\":1}", "matching.connected"),
                arguments("\"matching\":{\"company\":\"seek\"}", "matching.company"),
                arguments("\"matching\":{\"fairness\":\"much\"}", "matching.fairness"),
                arguments("\"matching\":{\"fairness\":1}", "matching.fairness"),
                arguments("\"matching\":{\"fairness\":[]}", "matching.fairness"),
                arguments("\"matching\":{\"fairness\":{}}", "matching.fairness"),
                arguments("\"matching\":{\"rules\":{}}", "matching.rules"),
                arguments("\"matching\":{\"rules\":[null]}", "matching.rules[0]"),
                arguments("\"matching\":{\"rules\":[\"a\"]}", "matching.rules[0]"),
                arguments(rule("\"groups\":[\"a\",\"b\"]"), "matching.rules[0].kind"),
                arguments(rule("\"kind\":\"marry\",\"groups\":[\"a\"]"), "matching.rules[0].kind"),
                arguments(rule("\"kind\":{\"value\":\"MEET\"},\"groups\":[\"a\"]"), "matching.rules[0].kind"),
                arguments(rule("\"kind\":\"apart\""), "matching.rules[0].groups"),
                arguments(rule("\"kind\":\"apart\",\"groups\":[]"), "matching.rules[0].groups"),
                arguments(rule("\"kind\":\"apart\",\"groups\":\"a\""), "matching.rules[0].groups"),
                arguments(rule("\"kind\":\"apart\",\"groups\":[\"a\",null]"), "matching.rules[0].groups[1]"),
                arguments(rule("\"kind\":\"apart\",\"groups\":[\" \"]"), "matching.rules[0].groups[0]"),
                arguments(rule("\"kind\":\"apart\",\"groups\":[{}]"), "matching.rules[0].groups[0]"),
                arguments(
                        rule("\"kind\":\"apart\",\"groups\":[\"" + "x".repeat(41) + "\"]"),
                        "matching.rules[0].groups[0]"),
                arguments(rule("\"kind\":\"apart\",\"groups\":[\"a\",\"A \"]"), "matching.rules[0].groups"),
                arguments(rule("\"kind\":\"apart\",\"groups\":[\"a\",\"b\",\"c\"]"), "matching.rules[0].groups"),
                arguments(rule("\"kind\":\"meet\",\"groups\":[\"a\"]"), "matching.rules[0].groups"),
                arguments(rule("\"kind\":\"meet\",\"groups\":[\"a\",\"A\"]"), "matching.rules[0].groups"),
                arguments(
                        "\"matching\":{\"rules\":[{\"kind\":\"meet\",\"groups\":[\"a\",\"b\"]},"
                                + "{\"kind\":\"apart\",\"groups\":[\"B\",\"A\"]}]}",
                        "matching.rules[1].groups"),
                arguments(
                        "\"matching\":{\"rules\":["
                                + "{\"kind\":\"apart\",\"groups\":[\"a\"]},".repeat(10)
                                + "{\"kind\":\"apart\",\"groups\":[\"a\"]}]}",
                        "matching.rules"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void isToldToWhoSchedulesASession(String member, String field) {
        String rest = member.startsWith("\"startsAt\"") ? GOOD_TITLE : startsInAnHour();

        InvalidInput.expect(call(HttpMethod.POST, olga(), "/api/sessions", of(GOOD_TITLE, rest, member)), field);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void isToldToWhoChangesASession(String member, String field) {
        InvalidInput.expect(call(HttpMethod.PATCH, olga(), session().path(), of(member)), field);
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        call(HttpMethod.POST, olga(), "/api/sessions", "{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("title", "startsAt"));
    }

    static Stream<Arguments> guests() {
        return Stream.of(
                arguments(of(GOOD_CODE), "displayName"),
                arguments(of(GOOD_CODE, "\"displayName\":null"), "displayName"),
                arguments(of(GOOD_CODE, "\"displayName\":\" \""), "displayName"),
                arguments(of(GOOD_CODE, "\"displayName\":true"), "displayName"),
                arguments(of(GOOD_CODE, "\"displayName\":\"a\\tb\""), "displayName"),
                arguments(of(GOOD_CODE, "\"displayName\":\"" + "x".repeat(81) + "\""), "displayName"),
                arguments(of(GOOD_NAME), "joinCode"),
                arguments(of(GOOD_NAME, "\"joinCode\":234"), "joinCode"),
                arguments(of(GOOD_NAME, "\"joinCode\":\"" + "x".repeat(21) + "\""), "joinCode"),
                arguments(joining("\"interests\":\"jazz\""), "interests"),
                arguments(joining("\"interests\":[\"a\",null]"), "interests[1]"),
                arguments(joining("\"offers\":[7]"), "offers[0]"),
                arguments(joining("\"offers\":[\"" + "x".repeat(81) + "\"]"), "offers[0]"),
                arguments(joining("\"seeks\":[" + "\"x\",".repeat(20) + "\"x\"]"), "seeks"),
                arguments(joining("\"languages\":[\"en\",\"Español\"]"), "languages[1]"),
                arguments(joining("\"languages\":[null]"), "languages[0]"),
                arguments(joining("\"group\":5"), "group"),
                arguments(joining("\"group\":\"" + "x".repeat(41) + "\""), "group"),
                arguments(joining("\"group\":\"a\\nb\""), "group"));
    }

    @ParameterizedTest
    @MethodSource("guests")
    void isToldToWhoJoinsAsAGuest(String body, String field) {
        InvalidInput.expect(call(HttpMethod.POST, olga(), session().path("/guests"), body), field);
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("/extend", "{}", "by"),
                arguments("/extend", "{\"by\":\"PT0S\"}", "by"),
                arguments("/extend", "{\"by\":\"PT1H1S\"}", "by"),
                arguments("/extend", "{\"by\":\"-PT1M\"}", "by"),
                arguments("/extend", "{\"by\":\"long\"}", "by"),
                arguments("/extend", "{\"by\":[]}", "by"),
                arguments("/announce", "{}", "text"),
                arguments("/announce", "{\"text\":\" \"}", "text"),
                arguments("/announce", "{\"text\":5}", "text"),
                arguments("/announce", "{\"text\":\"a\\u0000\"}", "text"),
                arguments("/announce", "{\"text\":\"" + "x".repeat(501) + "\"}", "text"),
                arguments("/rounds/1/seat", "{}", "attendees"),
                arguments("/rounds/1/seat", "{\"attendees\":\"ann\"}", "attendees"),
                arguments("/rounds/1/seat", "{\"attendees\":[\"ann\"]}", "attendees"),
                arguments("/rounds/1/seat", "{\"attendees\":[\"ann\",null]}", "attendees[1]"),
                arguments("/rounds/1/seat", "{\"attendees\":[\"ann\",{}]}", "attendees[1]"),
                arguments("/rounds/1/seat", "{\"attendees\":[" + "\"x\",".repeat(6) + "\"y\"]}", "attendees"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isToldToWhoSteers(String command, String body, String field) {
        InvalidInput.expect(call(HttpMethod.POST, olga(), session().path(command), body), field);
    }

    static Stream<Arguments> feedback() {
        return Stream.of(
                arguments("{}", "rating"),
                arguments("{\"rating\":0}", "rating"),
                arguments("{\"rating\":6}", "rating"),
                arguments("{\"rating\":4.5}", "rating"),
                arguments("{\"rating\":\"5\"}", "rating"),
                arguments("{\"rating\":5,\"again\":\"yes\"}", "again"),
                arguments("{\"rating\":5,\"noShow\":{}}", "noShow"),
                arguments("{\"rating\":5,\"noShow\":2}", "noShow"),
                arguments("{\"rating\":5,\"note\":7}", "note"),
                arguments("{\"rating\":5,\"note\":\"a\\u0007\"}", "note"),
                arguments("{\"rating\":5,\"note\":\"" + "x".repeat(1001) + "\"}", "note"));
    }

    @ParameterizedTest
    @MethodSource("feedback")
    void isToldToWhoGivesFeedback(String body, String field) {
        InvalidInput.expect(call(HttpMethod.PUT, olga(), ROOM_OF_NOBODY + "/feedback/me", body), field);
    }

    static Stream<Arguments> bodies() {
        return Stream.of("", "{", "null", "[]", "\"text\"", "{} {}", "no json", "[".repeat(5000))
                .flatMap(body -> Stream.of(
                        arguments(HttpMethod.POST, "/api/sessions", body),
                        arguments(HttpMethod.PATCH, "/api/sessions/evening", body),
                        arguments(HttpMethod.POST, "/api/sessions/evening/guests", body),
                        arguments(HttpMethod.POST, "/api/sessions/evening/extend", body),
                        arguments(HttpMethod.POST, "/api/sessions/evening/announce", body),
                        arguments(HttpMethod.PUT, ROOM_OF_NOBODY + "/feedback/me", body)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void isToldToWhoSendsNoObject(HttpMethod method, String path, String body) {
        InvalidInput.expect(call(method, olga(), path, body), "body");
    }

    @Test
    void mayNotBeLargerThanABody() {
        call(HttpMethod.POST, olga(), "/api/sessions", Map.of("title", "x".repeat(70_000)))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
    }

    private Person olga() {
        olga = olga == null ? somebody("Olga") : olga;
        return olga;
    }

    private Planned session() {
        return schedule(olga(), Map.of());
    }

    private static String startsInAnHour() {
        return "\"startsAt\":\"" + inAnHour(Map.of()).get("startsAt") + "\"";
    }

    private static String of(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    private static String rule(String members) {
        return "\"matching\":{\"rules\":[{" + members + "}]}";
    }

    private static String joining(String member) {
        return of(GOOD_NAME, GOOD_CODE, member);
    }
}
