package dev.rapport.matching.pairing.graph;

import java.util.Arrays;

/** A growing list of vertices or other numbers. */
final class Vertices {
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void addAll(Vertices others) {
        if (size + others.size > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * (size + others.size));
        }
        System.arraycopy(others.numbers, 0, numbers, size, others.size);
        size += others.size;
    }

    int at(int place) {
        return numbers[place];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
