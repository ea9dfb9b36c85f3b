package dev.rapport.session.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Kebab;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sessions as the API shows them. */
@Component
public class SessionViewReader {
    private final SeatStore seats;
    private final Clock clock;

    SessionViewReader(SeatStore seats, Clock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * @param joinCode told to the organisers only
     * @param lasts how long an open floor is open; left out in timed rounds, as {@code longestWait} is
     */
    public record SessionView(
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String joinCode,

            String title,
            String description,
            List<String> topics,
            Instant startsAt,
            int rounds,
            Duration roundLength,
            Duration breakLength,
            int roomSize,
            int capacity,
            boolean guestsAllowed,
            String format,
            MatchingView matching,
            String oddOneOut,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Duration lasts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Duration longestWait,

            String state,
            int round,
            @Nullable Instant until,
            int registered,
            OrganiserView organiser,
            List<OrganiserView> coOrganisers,
            Instant serverNow) {}

    /** @param groups that the rules name: whoever comes is asked for theirs */
    public record MatchingView(
            String style,
            Map<String, Double> weights,
            List<RuleView> rules,
            List<String> groups,
            String connected,
            String company,
            boolean fairness) {
        static MatchingView of(Matching matching) {
            return new MatchingView(
                    Kebab.of(matching.style()),
                    matching.weights(),
                    matching.rules().stream()
                            .map(rule -> new RuleView(Kebab.of(rule.kind()), rule.groups()))
                            .toList(),
                    matching.groups().names(),
                    Kebab.of(matching.connected()),
                    Kebab.of(matching.company()),
                    matching.fairness());
        }
    }

    public record RuleView(String kind, List<String> groups) {}

    public record OrganiserView(String attendeeId, String displayName) {}

    public Mono<SessionView> of(Session session, @Nullable Caller caller) {
        return seats.taken(session.id()).map(taken -> of(session, taken, caller));
    }

    /** @param registered how many seats are taken */
    public SessionView of(Session session, int registered, @Nullable Caller caller) {
        boolean organiser = caller != null && session.isSteeredBy(caller.id());
        Plan plan = session.plan();
        return new SessionView(
                session.id(),
                organiser ? session.joinCode() : null,
                plan.title(),
                plan.description(),
                plan.topics(),
                plan.startsAt(),
                plan.rounds(),
                plan.roundLength(),
                plan.breakLength(),
                plan.roomSize(),
                plan.capacity(),
                plan.guestsAllowed(),
                Kebab.of(plan.format()),
                MatchingView.of(plan.matching()),
                Kebab.of(plan.oddOneOut()),
                plan.isOpenFloor() ? plan.floor().lasts() : null,
                plan.isOpenFloor() ? plan.floor().longestWait() : null,
                session.state(),
                session.round(),
                session.until().orElse(null),
                registered,
                new OrganiserView(session.organiserId(), session.organiserName()),
                session.coOrganisers().stream()
                        .map(one -> new OrganiserView(one.attendeeId(), one.displayName()))
                        .toList(),
                clock.instant());
    }
}
