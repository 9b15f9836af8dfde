package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/** The rows that no class has taken yet, kept dense so that every pass reads memory in order. */
final class Remaining {
    private final int[] rows;
    private final long[][] words;
    private int size;

    Remaining(CodedTable table, PathBits bits) {
        size = table.rows;
        rows = new int[size];
        Arrays.setAll(rows, row -> row);
        words = bits.pack(table.quasi, size);
    }

    int size() {
        return size;
    }

    long[][] words() {
        return words;
    }

    /** The row of the input that stands at this place. */
    int rowAt(int place) {
        return rows[place];
    }

    /** Forgets the rows that now have a class. */
    void drop(Release release) {
        int kept = 0;
        for (int place = 0; place < size; place++) {
            if (!release.hasTaken(rows[place])) {
                rows[kept] = rows[place];
                for (long[] word : words) {
                    word[kept] = word[place];
                }
                kept++;
            }
        }
        size = kept;
    }
}
