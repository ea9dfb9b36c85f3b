package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import dev.rapport.session.RunningSessionService;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @Test
    void areAPictureThatATelephoneReads() throws Exception {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of());

        String picture = get(olga, session.path("/invitation.svg"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/svg+xml")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(new Decoder().decode(modules(picture)).getText())
                .isEqualTo("http://localhost:8080/join/" + session.joinCode());
        get(somebody("Ada"), session.path("/invitation.svg")).expectStatus().isForbidden();
    }

    /** Of a picture: a square of one by one for each dark module, with four of light around them all. */
    private static BitMatrix modules(String picture) {
        int quiet = 4;
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(picture);
        assertThat(size.find()).isTrue();
        BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * quiet);
        Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(picture);
        while (dark.find()) {
            modules.set(Integer.parseInt(dark.group(1)) - quiet, Integer.parseInt(dark.group(2)) - quiet);
        }
        return modules;
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
