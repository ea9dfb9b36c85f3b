package dev.rapport.session.schedule;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A session as an invitation for calendars (RFC 5545), with nothing in it that is not public. */
final class CalendarAnswer {
    private CalendarAnswer() {}

    /**
     * @param version rises with every change of the session, so that calendars take the newest
     * @param page where a person finds the session
     */
    static String of(Session session, long version, URI page, Instant now) {
        Plan plan = session.plan();
        VEvent event = new VEvent(false);
        event.add(new Uid(session.id() + "@rapport"));
        event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(plan.startsAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtEnd<>(plan.startsAt().plus(plan.lasts()).truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Summary(plan.title()));
        event.add(new Description(lines(plan.description() + "\n\n" + page)));
        event.add(new Url(page));
        event.add(new Sequence(Math.toIntExact(version)));
        event.add(
                session.phase() instanceof Phase.Cancelled
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Rapport//Sessions//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        return written(calendar);
    }

    /** Line ends of every kind become the one that is escaped. */
    private static String lines(String text) {
        return text.strip().replaceAll("\\R", "\n");
    }

    private static String written(Calendar calendar) {
        StringWriter writer = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
