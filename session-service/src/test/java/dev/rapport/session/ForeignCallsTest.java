package dev.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Calls that name what is not there, or what is somebody else's. */
class ForeignCallsTest extends RunningSessionService {
    private static final String GOOD_PLAN = "{\"title\":\"X\"}";
    private static final String GOOD_GUEST = "{\"displayName\":\"X\",\"joinCode\":\"ABC234\"}";
    private static final String GOOD_NOTE = "{\"note\":\"Chess\"}";
    private static final String GOOD_REPORT = "{\"about\":\"bob\"}";
    private static final String GOOD_FEEDBACK = "{\"rating\":5}";

    /** A call with nothing wrong but who makes it, or what it is made to. */
    private record Deed(HttpMethod method, String path, String body) {
        Deed(HttpMethod method, String path) {
            this(method, path, "");
        }
    }

    private static final List<Deed> ORGANISERS = List.of(
            new Deed(HttpMethod.PATCH, "", GOOD_PLAN),
            new Deed(HttpMethod.DELETE, ""),
            new Deed(HttpMethod.POST, "/start"),
            new Deed(HttpMethod.POST, "/pause"),
            new Deed(HttpMethod.POST, "/resume"),
            new Deed(HttpMethod.POST, "/extend", "{\"by\":\"PT1M\"}"),
            new Deed(HttpMethod.POST, "/next"),
            new Deed(HttpMethod.POST, "/end"),
            new Deed(HttpMethod.POST, "/announce", "{\"text\":\"Welcome\"}"),
            new Deed(HttpMethod.GET, "/rounds"),
            new Deed(HttpMethod.GET, "/rounds/1"),
            new Deed(HttpMethod.GET, "/report"),
            new Deed(HttpMethod.GET, "/report/connections.csv"),
            new Deed(HttpMethod.GET, "/report/turnout.csv"),
            new Deed(HttpMethod.POST, "/rounds/1/seat", "{\"attendees\":[\"ann\",\"bob\"]}"),
            new Deed(HttpMethod.GET, "/help"));

    private static final List<Deed> ATTENDEES = List.of(
            new Deed(HttpMethod.PUT, "/registrations/me"),
            new Deed(HttpMethod.DELETE, "/registrations/me"),
            new Deed(HttpMethod.PUT, "/attendance/me"),
            new Deed(HttpMethod.DELETE, "/attendance/me"),
            new Deed(HttpMethod.PUT, "/ready/me"),
            new Deed(HttpMethod.DELETE, "/ready/me"),
            new Deed(HttpMethod.GET, "/rooms/mine"),
            new Deed(HttpMethod.GET, "/encounters/me"),
            new Deed(HttpMethod.PUT, "/encounters/me/bob", GOOD_NOTE),
            new Deed(HttpMethod.GET, "/live"));

    private static final List<Deed> ANYBODYS = List.of(
            new Deed(HttpMethod.GET, ""),
            new Deed(HttpMethod.GET, "/calendar.ics"),
            new Deed(HttpMethod.GET, "/interests"),
            new Deed(HttpMethod.POST, "/guests", GOOD_GUEST));

    private static final List<Deed> IN_ROOMS = List.of(
            new Deed(HttpMethod.GET, "/signal"),
            new Deed(HttpMethod.PUT, "/leave/me"),
            new Deed(HttpMethod.PUT, "/pass/me"),
            new Deed(HttpMethod.PUT, "/help/me"),
            new Deed(HttpMethod.DELETE, "/help/me"),
            new Deed(HttpMethod.DELETE, "/help"),
            new Deed(HttpMethod.PUT, "/feedback/me", GOOD_FEEDBACK),
            new Deed(HttpMethod.POST, "/reports", GOOD_REPORT));

    @Test
    void ofOneWhoDoesNotOrganiseSteerNothing() {
        Planned session = schedule(somebody("Olga"), Map.of());
        Person bob = somebody("Bob");

        for (Deed deed : ORGANISERS) {
            expect(HttpStatus.FORBIDDEN, make(deed, session.path(), bob), deed);
        }
        get(bob, session.path()).expectBody().jsonPath("$.state").isEqualTo("scheduled");
    }

    @Test
    void withAPassForAnotherSessionTakeNoPart() {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of());
        Person guest = guestOf(schedule(olga, Map.of()), "Gil");

        for (Deed deed : ATTENDEES) {
            expect(HttpStatus.FORBIDDEN, make(deed, session.path(), guest), deed);
        }
    }

    @Test
    void ofGuestsScheduleAndSteerNothing() {
        Planned session = schedule(somebody("Olga"), Map.of());
        Person guest = guestOf(session, "Gil");

        for (Deed deed : ORGANISERS) {
            expect(HttpStatus.FORBIDDEN, make(deed, session.path(), guest), deed);
        }
        call(HttpMethod.POST, guest, "/api/sessions", inAnHour(Map.of()))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void withoutATokenGetNoFurtherThanTheDoor() {
        Planned session = schedule(somebody("Olga"), Map.of());

        for (Deed deed : Stream.concat(ORGANISERS.stream(), ATTENDEES.stream()).toList()) {
            expect(HttpStatus.UNAUTHORIZED, make(deed, session.path(), null), deed);
        }
        for (Deed deed : IN_ROOMS) {
            expect(HttpStatus.UNAUTHORIZED, make(deed, "/api/rooms/" + session.id() + "-1-0-0", null), deed);
        }
    }

    @Test
    void toASessionThatIsNotThereFindNothing() {
        Person bob = somebody("Bob");
        for (Deed deed :
                Stream.of(ORGANISERS, ATTENDEES, ANYBODYS).flatMap(List::stream).toList()) {
            expect(HttpStatus.NOT_FOUND, make(deed, "/api/sessions/" + UUID.randomUUID(), bob), deed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evening-1-0-0",
                "evening",
                "evening-1-0",
                "evening-99999999999-0-0",
                "-1-0-0",
                "evening-1-0-0-0",
                "EVENING-1-0-0",
                "%F0%9F%8E%89",
                "%00",
                "a%0Ab",
                "$ne"
            })
    void toARoomThatIsNotThereFindNothing(String room) {
        Person bob = somebody("Bob");
        for (Deed deed : IN_ROOMS) {
            expectBetween400And404(make(deed, "/api/rooms/" + room, bob));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0Ab", "%20", "%F0%9F%8E%89", "%2e%2e", "%2F", "$ne", "{\"$ne\":null}"})
    void withAStrangeIdFindNothing(String id) {
        Person bob = somebody("Bob");
        String path =
                "/api/sessions/" + id.replace("{", "%7B").replace("}", "%7D").replace("\"", "%22");
        for (Deed deed : Stream.of(ORGANISERS, ATTENDEES, ANYBODYS)
                .flatMap(List::stream)
                .filter(deed -> !deed.path().isEmpty())
                .toList()) {
            expectBetween400And404(make(deed, path, bob));
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                arguments("?limit=0", "limit"),
                arguments("?limit=101", "limit"),
                arguments("?limit=many", "limit"),
                arguments("?limit=99999999999", "limit"),
                arguments("?cursor=", "cursor"),
                arguments("?cursor=next", "cursor"),
                arguments("?cursor=x~evening", "cursor"),
                arguments("?cursor=~", "cursor"),
                arguments("?cursor=99999999999999999999~evening", "cursor"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void withAPageThatWasNeverAnsweredAreRefused(String query, String field) {
        get(somebody("Bob"), "/api/sessions" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "1.5", "99999999999"})
    void forARoundThatIsNoNumberAreRefused(String number) {
        Person olga = somebody("Olga");

        get(olga, schedule(olga, Map.of()).path("/rounds/" + number))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("number");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 21, Integer.MAX_VALUE})
    void forARoundThatIsNotKnownFindNothing(int number) {
        Person olga = somebody("Olga");

        get(olga, schedule(olga, Map.of()).path("/rounds/" + number))
                .expectStatus()
                .isNotFound();
    }

    /** A path is used as it is, so that nothing encodes it again. */
    private ResponseSpec make(Deed deed, String path, @Nullable Person who) {
        RequestBodySpec request =
                http.method(deed.method()).uri(URI.create("http://localhost:" + port + path + deed.path()));
        if (who != null) {
            request.headers(bearer(who));
        }
        return deed.body().isEmpty()
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(deed.body())
                        .exchange();
    }

    private static void expect(HttpStatus status, ResponseSpec answer, Deed deed) {
        assertThat(answer.returnResult(String.class).getStatus())
                .as(deed.toString())
                .isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static void expectBetween400And404(ResponseSpec answer) {
        assertThat(answer.expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .isBetween(400, 404);
    }
}
