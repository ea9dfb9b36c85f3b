package dev.rapport.matching.affinity.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Brings words that differ only in case, accents, plural or order, and names for the same thing, to the same form. */
public final class Words {
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    /** Words that say nothing about a subject; a phrase made of nothing else keeps them. */
    private static final Set<String> FILLERS = Set.of(
            "a",
            "about",
            "advice",
            "all",
            "an",
            "and",
            "any",
            "anything",
            "are",
            "as",
            "at",
            "by",
            "for",
            "from",
            "good",
            "help",
            "how",
            "i",
            "in",
            "into",
            "is",
            "look",
            "looking",
            "my",
            "need",
            "of",
            "on",
            "or",
            "our",
            "some",
            "someone",
            "somebody",
            "that",
            "the",
            "their",
            "tip",
            "to",
            "want",
            "who",
            "with",
            "your",
            "de",
            "del",
            "der",
            "des",
            "die",
            "das",
            "du",
            "el",
            "et",
            "fur",
            "la",
            "las",
            "le",
            "les",
            "los",
            "mit",
            "para",
            "por",
            "pour",
            "und");

    private Words() {}

    /** Lower case, without accents and without what Unicode calls compatibility forms. */
    public static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        String bare = ACCENTS.matcher(decomposed).replaceAll("");
        return withoutLigatures(Normalizer.normalize(bare, Normalizer.Form.NFC));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The stems of the words that carry meaning, sorted and each once; empty only for a blank text. */
    public static Set<String> stems(String text) {
        Set<String> content = new TreeSet<>();
        Set<String> fillers = new TreeSet<>();
        for (String word : words(text)) {
            String stem = stem(word);
            (FILLERS.contains(stem) ? fillers : content).add(stem);
        }
        if (!content.isEmpty()) {
            return content;
        }
        String plain = plain(text);
        return fillers.isEmpty() && !plain.isEmpty() ? Set.of(plain) : fillers;
    }

    /** The stems as one text: the same for all texts that are one phrase; blank only for a blank text. */
    public static String phrase(String text) {
        return String.join(" ", stems(text));
    }

    /**
     * A text as it is understood: plain words in their order, names for the same thing replaced by one of them, without
     * what says nothing. Blank only for a text without words.
     */
    public static String reading(String text) {
        List<String> words = words(text);
        List<String> content =
                words.stream().filter(word -> !FILLERS.contains(stem(word))).toList();
        return String.join(" ", content.isEmpty() ? words : content);
    }

    /** Readings of some hundred things people do, of all sorts: what the maintained synonyms stand for. */
    public static List<String> subjects() {
        return Synonyms.ofTheHouse().subjects().stream()
                .map(Words::reading)
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        return Synonyms.ofTheHouse().replace(split(text));
    }

    /** The plain words of a text in their order. */
    static List<String> split(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < plain.length()) {
            int end = endOfWord(plain, i);
            if (end > i) {
                words.add(plain.substring(i, end));
                i = afterPossessive(plain, end);
            } else {
                i += Character.charCount(plain.codePointAt(i));
            }
        }
        return words;
    }

    /**
     * English plural and singular under one form, others left alone: the S stemmer (D. Harman, "How effective is
     * suffixing?", JASIS 1991), with the endings it misses ("boxes", "movies") mended.
     */
    static String stem(String word) {
        return word.length() > 3 && isEnglish(word) ? withOneY(singular(word)) : word;
    }

    private static boolean isEnglish(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        boolean sibilant = word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("zes")
                || word.endsWith("oes");
        return word.substring(0, word.length() - (sibilant ? 2 : 1));
    }

    /** "story" and "storie" (from "stories"), "movie" and "movy": one spelling for all, as Porter's stemmer does. */
    private static String withOneY(String word) {
        if (word.length() > 4 && word.endsWith("ie")) {
            return word.substring(0, word.length() - 1);
        }
        boolean consonantY = word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
        return word.length() > 3 && consonantY ? word.substring(0, word.length() - 1) + "i" : word;
    }

    private static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!belongs(c) && !(i > from && endsName(text, i, c))) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /** "c++" and "c#" are words; "a+b" is two. */
    private static boolean endsName(String text, int at, int c) {
        if (c != '+' && c != '#') {
            return false;
        }
        return at + 1 == text.length() || !belongs(text.codePointAt(at + 1));
    }

    private static int afterPossessive(String text, int end) {
        boolean apostrophe = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
        boolean possessive = apostrophe
                && end + 1 < text.length()
                && text.charAt(end + 1) == 's'
                && (end + 2 == text.length() || !belongs(text.codePointAt(end + 2)));
        return possessive ? end + 2 : end;
    }

    private static boolean belongs(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String withoutLigatures(String text) {
        return text.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
    }
}
