package dev.rapport.matching.affinity.words;

import java.util.Arrays;

/** An inverted index: for every value the rows it stands in, in growing order. */
public final class Postings {
    private final int[] starts;
    private final int[] rows;

    private Postings(int[] starts, int[] rows) {
        this.starts = starts;
        this.rows = rows;
    }

    /**
     * @param values the values of each row, each at most once
     * @param size values are below it
     */
    public static Postings of(int[][] values, int size) {
        int[] starts = new int[size + 1];
        for (int[] row : values) {
            for (int value : row) {
                starts[value + 1]++;
            }
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        int[] rows = new int[starts[size]];
        int[] next = Arrays.copyOf(starts, size);
        for (int row = 0; row < values.length; row++) {
            for (int value : values[row]) {
                rows[next[value]++] = row;
            }
        }
        return new Postings(starts, rows);
    }

    /** The place of a value's first row; its rows end before {@link #end}. */
    public int start(int value) {
        return starts[value];
    }

    public int end(int value) {
        return starts[value + 1];
    }

    /** The row at a place between {@link #start} and {@link #end}. */
    public int at(int place) {
        return rows[place];
    }

    /** How many rows a value stands in. */
    public int count(int value) {
        return starts[value + 1] - starts[value];
    }
}
