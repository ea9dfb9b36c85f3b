package dev.rapport.matching.suggestion;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.web.Problem;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.events.PublicCard;
import dev.rapport.events.ReasonText;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Weights;
import dev.rapport.matching.affinity.words.Thesaurus;
import dev.rapport.matching.attendee.BlockStore;
import dev.rapport.matching.attendee.Profile;
import dev.rapport.matching.attendee.ProfileStore;
import dev.rapport.matching.encounter.EncounterStore;
import dev.rapport.matching.encounter.Encounters;
import dev.rapport.matching.meaning.ThesaurusStore;
import dev.rapport.matching.pairing.Pair;
import dev.rapport.matching.suggestion.SuggestionsAnswer.Item;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whom should I meet in this session, and why. Whoever is blocked, by either, is not told of. */
@RestController
class SuggestionController {
    private final RosterStore rosters;
    private final ProfileStore profiles;
    private final BlockStore blocks;
    private final EncounterStore encounters;
    private final ThesaurusStore thesaurus;

    SuggestionController(
            RosterStore rosters,
            ProfileStore profiles,
            BlockStore blocks,
            EncounterStore encounters,
            ThesaurusStore thesaurus) {
        this.rosters = rosters;
        this.profiles = profiles;
        this.blocks = blocks;
        this.encounters = encounters;
        this.thesaurus = thesaurus;
    }

    @GetMapping("/api/sessions/{id}/suggestions/me")
    Mono<SuggestionsAnswer> mine(
            @PathVariable String id,
            @RequestParam(defaultValue = "10")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 50, message = "is at most 50")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        Place after = cursor == null
                ? null
                : Place.parse(cursor)
                        .orElseThrow(() -> Problem.invalid("cursor", "is not one that was answered")
                                .exception());
        return rosters.of(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This session").exception()))
                .filter(roster -> caller.mayUse(id))
                .switchIfEmpty(Mono.error(() -> Problem.forbidden("Your guest pass is for another session.")
                        .exception()))
                .flatMap(roster -> {
                    Set<String> everybody = new HashSet<>(roster.attendeeIds());
                    everybody.add(caller.id());
                    Mono<Map<String, Profile>> known = profiles.of(everybody).cache();
                    return Mono.zip(
                            known, blocks.by(everybody), encounters.of(caller.id()), known.flatMap(this::meanings));
                })
                .publishOn(Schedulers.parallel())
                .map(known ->
                        page(caller.id(), known.getT1(), known.getT2(), known.getT3(), known.getT4(), after, limit));
    }

    private Mono<Thesaurus> meanings(Map<String, Profile> people) {
        return thesaurus.of(people.values().stream().map(Profile::traits).toList());
    }

    private static SuggestionsAnswer page(
            String me,
            Map<String, Profile> profiles,
            Set<Pair> blocked,
            Encounters encounters,
            Thesaurus thesaurus,
            @Nullable Place after,
            int limit) {
        Profile mine = profiles.get(me);
        List<Traits> others = profiles.values().stream().map(Profile::traits).toList();
        List<Suggestion> found = Suggestions.of(
                        mine == null ? Traits.unknown(me) : mine.traits(),
                        others,
                        Weights.of(MatchingStyle.BALANCED),
                        thesaurus,
                        encounters::hasMet)
                .page(other -> !blocked.contains(new Pair(me, other)) && !encounters.regrets(other), after, limit + 1);
        List<Suggestion> shown = found.stream().limit(limit).toList();
        return new SuggestionsAnswer(
                shown.stream().map(suggestion -> item(me, suggestion, profiles)).toList(),
                found.size() > limit ? shown.getLast().place().toString() : null);
    }

    private static Item item(String me, Suggestion suggestion, Map<String, Profile> profiles) {
        String other = suggestion.attendeeId();
        PublicCard card = PublicCard.of(other, profiles.get(other).card());
        Map<String, String> names = Map.of(other, card.displayName());
        List<Reason> reasons = suggestion.reasons();
        return new Item(
                card,
                suggestion.place().affinity(),
                reasons.stream().map(reason -> ReasonText.of(reason, me, names)).toList());
    }
}
