package dev.rapport.session.room;

import dev.rapport.events.PairingEvent.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three first sentences for people who would rather not look for one, made from why they were paired. */
final class Icebreakers {
    private static final int HOW_MANY = 3;
    private static final List<String> COMMON = List.of(
            "How did “%s” find you?",
            "What would you tell somebody who is new to “%s”?",
            "What is the best thing that “%s” has brought you?",
            "What do most people get wrong about “%s”?");
    private static final List<String> OFFER = List.of(
            "What do people usually ask first about “%s”?",
            "What is a small first step with “%s” that helps at once?", "What does a good day with “%s” look like?");
    private static final List<String> ANY = List.of(
            "What are you working on that you would talk about for free?",
            "Who helped you get where you are, and how?",
            "What would make this evening worth it for you?",
            "What have you changed your mind about lately?",
            "What is something small you are proud of this week?");

    private Icebreakers() {}

    /**
     * One first sentence.
     *
     * @param key which of them it is, for whoever words it in another language
     * @param word what it is about; empty where it is about nothing in particular
     * @param text in English
     */
    record Icebreaker(String key, String word, String text) {}

    /** The same for everybody in a room, whoever asks and however often. Each reason has one before any has a second. */
    static List<Icebreaker> of(String roomId, List<Reason> reasons) {
        Random random = new Random(roomId.hashCode());
        List<List<Icebreaker>> decks = reasons.stream()
                .map(reason -> shuffled(questions(reason), random))
                .toList();
        Stream<Icebreaker> made = IntStream.range(0, HOW_MANY)
                .boxed()
                .flatMap(turn ->
                        decks.stream().filter(deck -> turn < deck.size()).map(deck -> deck.get(turn)));
        return Stream.concat(made, shuffled(deck("any", ANY, ""), random).stream())
                .distinct()
                .limit(HOW_MANY)
                .toList();
    }

    private static List<Icebreaker> questions(Reason reason) {
        return switch (reason.kind()) {
            case COMMON_GROUND -> deck("common-ground", COMMON, reason.fromWord());
            case OFFER -> deck("offer", OFFER, reason.fromWord());
            case LANGUAGE, NEW_FACE, MET_BEFORE -> List.of();
        };
    }

    private static List<Icebreaker> deck(String kind, List<String> templates, String word) {
        return IntStream.range(0, templates.size())
                .mapToObj(place -> new Icebreaker(
                        kind + "-" + (place + 1), word, templates.get(place).formatted(word)))
                .toList();
    }

    private static List<Icebreaker> shuffled(List<Icebreaker> questions, Random random) {
        List<Icebreaker> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
