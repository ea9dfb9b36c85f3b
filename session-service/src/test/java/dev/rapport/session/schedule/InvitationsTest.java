package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.RunningSessionService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class InvitationsTest extends RunningSessionService {

    @Test
    void areForAnybodysCalendar() {
        Planned session = schedule(somebody("Olga"), Map.of("title", "Tea, and talk"));

        assertThat(invitation(session).lines())
                .contains(
                        "BEGIN:VCALENDAR",
                        "UID:" + session.id() + "@rapport",
                        "SUMMARY:Tea\\, and talk",
                        "SEQUENCE:0",
                        "STATUS:CONFIRMED",
                        "URL:http://localhost:8080/sessions/" + session.id());
    }

    @Test
    void followEveryChangeOfTheSession() {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of());
        Instant moved = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.DAYS);

        call(HttpMethod.PATCH, olga, session.path(), Map.of("startsAt", moved.toString()));
        assertThat(invitation(session).lines())
                .contains("SEQUENCE:1", "DTSTART:" + moved.toString().replaceAll("[-:]", ""), "STATUS:CONFIRMED");

        delete(olga, session.path());
        assertThat(invitation(session).lines()).contains("SEQUENCE:2", "STATUS:CANCELLED");
    }

    @Test
    void keepTheJoinCodeToThemselves() {
        Planned session = schedule(somebody("Olga"), Map.of());

        assertThat(invitation(session)).doesNotContain(session.joinCode());
    }

    private String invitation(Planned session) {
        return http.get()
                .uri(session.path("/calendar.ics"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/calendar;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
