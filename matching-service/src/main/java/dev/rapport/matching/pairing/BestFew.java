package dev.rapport.matching.pairing;

import java.util.Arrays;

/** Keeps the greatest few of many numbers: a heap with the least on top. */
final class BestFew {
    private final long[] heap;
    private int size;

    BestFew(int most) {
        heap = new long[most];
    }

    void clear() {
        size = 0;
    }

    boolean isFull() {
        return size == heap.length;
    }

    /** The least of those kept, of which there must be one. */
    long least() {
        return heap[0];
    }

    long[] toArray() {
        return Arrays.copyOf(heap, size);
    }

    /** Whether a number would be kept. */
    boolean mayEnter(long value) {
        return size < heap.length || size > 0 && value > heap[0];
    }

    void offer(long value) {
        if (size < heap.length) {
            int place = size++;
            while (place > 0 && heap[(place - 1) / 2] > value) {
                heap[place] = heap[(place - 1) / 2];
                place = (place - 1) / 2;
            }
            heap[place] = value;
        } else if (mayEnter(value)) {
            sink(value);
        }
    }

    private void sink(long value) {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= value) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = value;
    }
}
