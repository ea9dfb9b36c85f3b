package dev.rapport.session.encounter;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.Problem;
import dev.rapport.events.ProfileEvent.Card;
import dev.rapport.events.PublicCard;
import dev.rapport.events.ReasonText;
import dev.rapport.events.ReasonText.Shown;
import dev.rapport.session.attendee.CardStore;
import dev.rapport.session.feedback.Feedback;
import dev.rapport.session.feedback.FeedbackStore;
import dev.rapport.session.schedule.SessionAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whom I met in a session, and my notes on them that nobody else sees. */
@RestController
@RequestMapping("/api/sessions/{id}/encounters/me")
class EncounterController {
    private final SessionAccess sessions;
    private final EncounterReader encounters;
    private final NoteStore notes;
    private final CardStore cards;
    private final FeedbackStore feedback;

    EncounterController(
            SessionAccess sessions,
            EncounterReader encounters,
            NoteStore notes,
            CardStore cards,
            FeedbackStore feedback) {
        this.sessions = sessions;
        this.encounters = encounters;
        this.notes = notes;
        this.cards = cards;
        this.feedback = feedback;
    }

    record EncountersAnswer(List<Item> items, @Nullable String next) {}

    /**
     * @param roomId where we met last
     * @param note for myself
     * @param feedback what I said about that room; null where nothing
     */
    record Item(
            PublicCard attendee,
            String roomId,
            List<Shown> reasons,
            String note,
            @Nullable Feedback feedback) {}

    record NoteRequest(
            @NotNull(message = "is required")
            @Size(max = 1000, message = "has at most 1000 characters")
            @PlainText(lines = true)
            String note) {}

    record NoteAnswer(String note) {}

    @GetMapping
    Mono<EncountersAnswer> mine(@PathVariable String id, Caller caller) {
        return sessions.visible(id, caller)
                .flatMap(session -> encounters.of(session, caller.id()))
                .flatMap(met -> items(met, id, caller.id()))
                .map(items -> new EncountersAnswer(items, null));
    }

    private Mono<List<Item>> items(List<Encounter> met, String sessionId, String me) {
        List<String> people = met.stream().map(Encounter::attendeeId).toList();
        List<String> rooms = met.stream().map(EncounterController::last).toList();
        return Mono.zip(cards.of(people), notes.of(sessionId, me, people), feedback.of(me, rooms))
                .map(known -> met.stream()
                        .map(one -> item(one, me, known.getT1(), known.getT2(), known.getT3()))
                        .toList());
    }

    private static String last(Encounter met) {
        return met.roomIds().getLast();
    }

    private static Item item(
            Encounter met,
            String me,
            Map<String, Card> cards,
            Map<String, String> notes,
            Map<String, Feedback> feedback) {
        PublicCard card = PublicCard.of(met.attendeeId(), cards.get(met.attendeeId()));
        Feedback said = feedback.get(last(met));
        Map<String, String> names = Map.of(met.attendeeId(), card.displayName());
        return new Item(
                card,
                last(met),
                met.reasons().stream()
                        .map(reason -> ReasonText.of(reason, me, names))
                        .toList(),
                Objects.requireNonNullElse(notes.get(met.attendeeId()), said == null ? "" : said.note()),
                said);
    }

    /** 404 for somebody I did not meet there. */
    @PutMapping("/{attendeeId}")
    Mono<NoteAnswer> note(
            @PathVariable String id,
            @PathVariable String attendeeId,
            @Valid @RequestBody NoteRequest request,
            Caller caller) {
        return sessions.visible(id, caller)
                .flatMap(session -> encounters.of(session, caller.id()))
                .filter(met -> met.stream().anyMatch(one -> one.attendeeId().equals(attendeeId)))
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("This encounter").exception()))
                .flatMap(met ->
                        notes.keep(id, caller.id(), attendeeId, request.note().strip()))
                .map(NoteAnswer::new);
    }
}
