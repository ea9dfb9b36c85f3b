package dev.rapport.matching;

import dev.rapport.matching.affinity.words.Thesaurus;
import java.util.List;
import java.util.stream.Stream;

/** Asks a thesaurus by name. */
public final class NearTo {
    private NearTo() {}

    /** The phrases near to one, in no order. */
    public static List<String> phrase(String phrase, Thesaurus thesaurus) {
        int number = thesaurus.phrases().indexOf(phrase);
        return number < 0
                ? List.of()
                : Stream.of(thesaurus.near(number))
                        .map(near -> thesaurus.phrases().get(near.phrase()))
                        .toList();
    }
}
