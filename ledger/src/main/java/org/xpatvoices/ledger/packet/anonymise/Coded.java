package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column as numbers in a dictionary of its own: a million rows take four bytes each, and equal
 * values are equal numbers.
 *
 * @param codes per row its number, from 0 to {@code size} - 1
 * @param answers how many numbers stand for answers; those from {@code answers} on are silences
 * @param size how many numbers there are
 */
public record Coded(int[] codes, int answers, int size) {
    public static Coded of(List<String> values) {
        return of(values, Set.of());
    }

    /** Values in {@code noAnswers} are kept apart and never count as an answer. */
    public static Coded of(List<String> values, Set<String> noAnswers) {
        Map<String, Integer> known = new HashMap<>();
        Map<String, Integer> silent = new HashMap<>();
        var codes = new int[values.size()];
        int row = 0;
        for (String value : values) {
            var list = noAnswers.contains(value) ? silent : known;
            int next = list.size();
            Integer code = list.putIfAbsent(value, next);
            int number = code == null ? next : code;
            codes[row++] = list == silent ? -1 - number : number;
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codes[i] < 0 ? known.size() - 1 - codes[i] : codes[i];
        }
        return new Coded(codes, known.size(), known.size() + silent.size());
    }

    /** Every row has a value of its own, as workers with one record each. */
    public static Coded eachItsOwn(int rows) {
        var codes = new int[rows];
        Arrays.setAll(codes, row -> row);
        return new Coded(codes, rows, rows);
    }

    /** The values of some rows, in the same dictionary unless it was one of row numbers. */
    Coded only(int[] rows) {
        return isUnique() && answers == size
                ? eachItsOwn(rows.length)
                : new Coded(Arrays.stream(rows).map(row -> codes[row]).toArray(), answers, size);
    }

    public int rows() {
        return codes.length;
    }

    /** Whether no two rows share a value, so that counting rows is counting values. */
    boolean isUnique() {
        return size == codes.length;
    }
}
