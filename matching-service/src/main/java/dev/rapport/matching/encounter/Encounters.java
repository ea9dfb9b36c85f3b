package dev.rapport.matching.encounter;

import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.matching.affinity.Taste;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one attendee has had with others. The same event twice changes nothing, and of the feedback on one room the last
 * counts.
 */
public record Encounters(Map<String, Encounter> others, List<Impression> impressions) {
    static final Encounters NONE = new Encounters(Map.of(), List.of());

    /** The worst two of five ratings say: rather not again. */
    private static final int LOW_RATING = 2;

    /** @param impressions of the rooms they told about, the newest last; null where none were kept yet */
    public Encounters(Map<String, Encounter> others, @Nullable List<Impression> impressions) {
        this.others = Map.copyOf(others);
        this.impressions = impressions == null ? List.of() : List.copyOf(impressions);
    }

    /**
     * With one other.
     *
     * @param sessions in which they met
     * @param regrets rooms after which this one would rather not meet the other again
     */
    record Encounter(Set<String> sessions, Set<String> regrets) {
        static final Encounter NONE = new Encounter(Set.of(), Set.of());

        Encounter {
            sessions = Set.copyOf(sessions);
            regrets = Set.copyOf(regrets);
        }
    }

    public boolean hasMet(String otherId) {
        return !with(otherId).sessions().isEmpty();
    }

    /** Whether this one would rather not meet the other again. */
    public boolean regrets(String otherId) {
        return !with(otherId).regrets().isEmpty();
    }

    Encounter with(String otherId) {
        return others.getOrDefault(otherId, Encounter.NONE);
    }

    /** After meeting the other members of a room. */
    Encounters after(Met met, List<String> otherMembers) {
        return changed(
                otherMembers,
                encounter -> new Encounter(changed(encounter.sessions(), met.sessionId(), true), encounter.regrets()));
    }

    /** How many other sessions this one has met people in. */
    int sessionsBut(String thisSession) {
        return (int) others.values().stream()
                .flatMap(encounter -> encounter.sessions().stream())
                .filter(session -> !session.equals(thisSession))
                .distinct()
                .count();
    }

    /** What this one has liked in people and what not. */
    Taste taste() {
        return Impression.taste(impressions);
    }

    /**
     * After telling what a room was like. Where nobody came there was nobody to meet again or not.
     *
     * @param words of each of those it is about: what they are interested in and offer
     */
    Encounters after(FeedbackGiven feedback, List<List<String>> words) {
        List<Impression> next = feedback.noShow()
                ? Impression.without(feedback.roomId(), impressions)
                : Impression.with(Impression.of(feedback, words), impressions);
        return new Encounters(after(feedback).others, next);
    }

    private Encounters after(FeedbackGiven feedback) {
        boolean regret =
                !feedback.noShow() && (Boolean.FALSE.equals(feedback.again()) || feedback.rating() <= LOW_RATING);
        return changed(
                feedback.about(),
                encounter ->
                        new Encounter(encounter.sessions(), changed(encounter.regrets(), feedback.roomId(), regret)));
    }

    private Encounters changed(List<String> otherIds, UnaryOperator<Encounter> change) {
        Map<String, Encounter> next = new HashMap<>(others);
        otherIds.forEach(other -> next.put(other, change.apply(with(other))));
        return new Encounters(next, impressions);
    }

    private static Set<String> changed(Set<String> set, String element, boolean present) {
        Set<String> next = new HashSet<>(set);
        if (present) {
            next.add(element);
        } else {
            next.remove(element);
        }
        return next;
    }
}
