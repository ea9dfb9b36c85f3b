package dev.rapport.matching.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces that a model of the BERT family was trained on: the longest known beginning of each word,
 * then the longest known going on (Y. Wu et al., "Google's neural machine translation system", 2016, section 4.1; J.
 * Devlin et al., "BERT", 2019). Case and accents make no difference.
 */
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    /** A language that the model was not trained on falls into more pieces a word. */
    private static final int MOST_PIECES_A_WORD = 3;

    private final Map<String, Integer> pieces;
    private final int begin;
    private final int end;
    private final int unknown;

    /** @param pieces the numbers of all pieces, those that go on with a word marked by ## */
    WordPiece(Map<String, Integer> pieces) {
        this.pieces = pieces;
        begin = number("[CLS]");
        end = number("[SEP]");
        unknown = number("[UNK]");
    }

    /**
     * The numbers of a text's pieces, between the marks of beginning and end.
     *
     * @param most of them, marks included; what is more is left out
     */
    long[] read(String text, int most) {
        List<Integer> read = new ArrayList<>();
        for (String word : words(text)) {
            cut(word, read);
        }
        int count = Math.min(read.size(), most - 2);
        long[] numbers = new long[count + 2];
        numbers[0] = begin;
        for (int i = 0; i < count; i++) {
            numbers[i + 1] = read.get(i);
        }
        numbers[count + 1] = end;
        return numbers;
    }

    /** Whether a text is in Latin letters, and read in words or parts of words rather than spelled. */
    boolean knows(String text) {
        List<String> words = words(text);
        List<Integer> read = new ArrayList<>();
        words.forEach(word -> cut(word, read));
        return !read.isEmpty()
                && read.size() <= MOST_PIECES_A_WORD * words.size()
                && !read.contains(unknown)
                && words.stream().allMatch(word -> word.chars().allMatch(c -> c < 128));
    }

    private void cut(String word, List<Integer> into) {
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                String part = word.substring(from, to);
                piece = pieces.get(from == 0 ? part : "##" + part);
                to = piece == null ? to - 1 : to;
            }
            if (piece == null || word.codePointCount(0, word.length()) > LONGEST_WORD) {
                into.add(unknown);
                return;
            }
            found.add(piece);
            from = to;
        }
        into.addAll(found);
    }

    /** Words without accents; every sign and every Chinese character is one of its own. */
    private static List<String> words(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        bare.codePoints().forEach(c -> {
            boolean alone = isSign(c) || Character.isIdeographic(c);
            boolean between = Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
            if (alone || between) {
                finish(word, words);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!between && !isHidden(c)) {
                word.appendCodePoint(c);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isSign(int c) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c) && c != 127;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT;
    }

    private int number(String mark) {
        Integer number = pieces.get(mark);
        if (number == null) {
            throw new IllegalArgumentException("The model's vocabulary has no " + mark);
        }
        return number;
    }
}
