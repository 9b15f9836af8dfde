package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/** The rows that no class has taken yet, kept dense so that every pass reads memory in order. */
final class Remaining {
    private final int[] rows;
    private final int[][] codes;
    private int size;

    Remaining(CodedTable table) {
        size = table.rows;
        rows = new int[size];
        Arrays.setAll(rows, row -> row);
        codes = new int[table.quasi.length][];
        Arrays.setAll(codes, column -> table.quasi[column].clone());
    }

    int size() {
        return size;
    }

    int[][] codes() {
        return codes;
    }

    /** The row of the input that stands at this place. */
    int rowAt(int place) {
        return rows[place];
    }

    /** Forgets the rows that now have a class. */
    void drop(int[] classes) {
        int kept = 0;
        for (int place = 0; place < size; place++) {
            if (classes[rows[place]] == Anonymised.SUPPRESSED) {
                rows[kept] = rows[place];
                for (int[] column : codes) {
                    column[kept] = column[place];
                }
                kept++;
            }
        }
        size = kept;
    }
}
