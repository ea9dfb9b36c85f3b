package dev.rapport.matching.affinity.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads languages as people write them ("en", "en-GB", "English", "Deutsch (C1)") into codes that can be compared. A
 * language it does not know stands for itself.
 */
public final class Languages {
    private Languages() {}

    /** The codes of all the languages named, sorted. */
    public static Set<String> read(Collection<String> names) {
        Set<String> codes = new TreeSet<>();
        names.forEach(name -> codes.addAll(read(name)));
        return codes;
    }

    /** The codes of the languages in one text: usually one, none when it is blank, two for "English and German". */
    public static Set<String> read(String name) {
        String plain = Words.plain(name);
        if (plain.isEmpty()) {
            return Set.of();
        }
        String tagged = InEnglish.CODES.get(plain.split("[-_]", 2)[0]);
        if (tagged != null) {
            return Set.of(tagged);
        }
        Set<String> codes = find(plain, InEnglish.CODES);
        if (codes.isEmpty()) {
            codes = find(plain, InOthers.CODES);
        }
        return codes.isEmpty() ? Set.of(plain) : codes;
    }

    /** Whether a stem of a phrase names a language, in English. */
    public static boolean isName(String stem) {
        return InEnglish.STEMS.contains(stem);
    }

    private static Set<String> find(String plain, Map<String, String> known) {
        String whole = known.get(plain);
        if (whole != null) {
            return Set.of(whole);
        }
        Set<String> codes = new TreeSet<>();
        // A sign language is a language of its own, whatever country it is named after.
        if (!plain.contains("sign")) {
            for (String word : plain.split("[^\\p{L}\\p{M}]+")) {
                if (word.length() > 3 && known.containsKey(word)) {
                    codes.add(known.get(word));
                }
            }
        }
        return codes;
    }

    /** Codes, and names in English: most people's. */
    private static final class InEnglish {
        static final Map<String, String> CODES = new HashMap<>();

        static {
            for (String code : Locale.getISOLanguages()) {
                Locale language = Locale.of(code);
                CODES.put(code, same(code));
                CODES.putIfAbsent(language.getISO3Language(), same(code));
                CODES.putIfAbsent(Words.plain(language.getDisplayLanguage(Locale.ENGLISH)), same(code));
            }
            Map.of("mandarin", "zh", "putonghua", "zh", "farsi", "fa", "castilian", "es", "flemish", "nl")
                    .forEach(CODES::putIfAbsent);
        }

        /** Of the names, without the codes. */
        static final Set<String> STEMS = CODES.keySet().stream()
                .filter(name -> name.length() > 3)
                .map(Words::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names in the languages themselves and in some widespread ones: loaded when first needed, it takes a while. */
    private static final class InOthers {
        private static final List<Locale> WIDESPREAD = List.of(
                Locale.GERMAN,
                Locale.FRENCH,
                Locale.ITALIAN,
                Locale.of("es"),
                Locale.of("pt"),
                Locale.of("nl"),
                Locale.of("pl"));

        static final Map<String, String> CODES = new HashMap<>();

        static {
            for (String code : Locale.getISOLanguages()) {
                Locale language = Locale.of(code);
                CODES.putIfAbsent(Words.plain(language.getDisplayLanguage(language)), same(code));
            }
            for (Locale in : WIDESPREAD) {
                for (String code : Locale.getISOLanguages()) {
                    CODES.putIfAbsent(Words.plain(Locale.of(code).getDisplayLanguage(in)), same(code));
                }
            }
        }
    }

    /** Codes for one and the same spoken language. */
    private static String same(String code) {
        return switch (code) {
            case "nb", "nn" -> "no";
            case "iw" -> "he";
            case "ji" -> "yi";
            case "in" -> "id";
            default -> code;
        };
    }
}
