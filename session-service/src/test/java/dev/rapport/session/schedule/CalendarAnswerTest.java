package dev.rapport.session.schedule;

import static dev.rapport.session.schedule.Plans.HOUR;
import static dev.rapport.session.schedule.Plans.THREE_ROUNDS;
import static dev.rapport.session.schedule.Plans.scheduled;
import static dev.rapport.session.schedule.Plans.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.schedule.Phase.Cancelled;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarAnswerTest {
    private static final Instant NOW = HOUR.minus(Duration.ofDays(3)).plusMillis(123);
    private static final URI PAGE = URI.create("https://rapport.example/sessions/evening");

    @Test
    void saysWhatWhenAndWhere() {
        String text = CalendarAnswer.of(scheduled(THREE_ROUNDS), 4, PAGE, NOW);

        assertThat(text.lines())
                .contains(
                        "UID:evening@rapport",
                        "DTSTAMP:20260128T180000Z",
                        "DTSTART:20260131T180000Z",
                        "DTEND:20260131T180400Z",
                        "SUMMARY:Freelancers meet",
                        "URL:https://rapport.example/sessions/evening",
                        "SEQUENCE:4",
                        "STATUS:CONFIRMED");
        assertThat(text).as("the code is for those who are invited").doesNotContain("ABC234");
    }

    @Test
    void aCancelledSessionIsTakenOutOfCalendars() {
        String text = CalendarAnswer.of(scheduled(THREE_ROUNDS).in(new Cancelled(NOW)), 5, PAGE, NOW);

        assertThat(text.lines()).contains("STATUS:CANCELLED", "SEQUENCE:5", "UID:evening@rapport");
    }

    @Test
    void anyWordsComeThroughAsTheyAre() throws IOException, ParserException {
        String title = "Tea, cake; \\ & “quotes”: 茶 🍰 BEGIN:VEVENT";
        String description = "First line\nEND:VEVENT\r\nBEGIN:VALARM, second; \\n no break\n" + "long ".repeat(100);
        String text = CalendarAnswer.of(scheduled(titled(title, description, THREE_ROUNDS)), 0, PAGE, NOW);

        Calendar calendar = new CalendarBuilder().build(new StringReader(text));

        assertThat(calendar.getComponents()).hasSize(1);
        VEvent event = (VEvent) calendar.getComponents().getFirst();
        assertThat(event.getAlarms()).isEmpty();
        assertThat(value(event, Property.SUMMARY)).isEqualTo(title);
        assertThat(value(event, Property.DESCRIPTION)).isEqualTo(description.replace("\r", "") + "\n\n" + PAGE);
        assertThat(calendar.validate().getEntries()).isEmpty();
    }

    @Test
    void linesAreFoldedAndEndAsTheStandardWants() {
        String text =
                CalendarAnswer.of(scheduled(titled("x".repeat(120), "茶".repeat(500), THREE_ROUNDS)), 0, PAGE, NOW);

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4 * 75));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
