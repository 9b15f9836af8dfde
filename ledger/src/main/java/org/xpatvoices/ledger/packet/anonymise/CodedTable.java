package org.xpatvoices.ledger.packet.anonymise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The input as numbers: every value is replaced by its number in a dictionary. */
final class CodedTable {
    final int rows;
    final Hierarchy[] hierarchies;
    final int[][] quasi;
    final Dictionary[] sensitive;
    final Dictionary employers;
    final Dictionary workers;

    CodedTable(AnonymiserInput input) {
        rows = input.rows();
        hierarchies = input.quasi().stream().map(QuasiColumn::hierarchy).toArray(Hierarchy[]::new);
        quasi = input.quasi().stream().map(CodedTable::leaves).toArray(int[][]::new);
        sensitive =
                input.sensitive().stream()
                        .map(column -> Dictionary.of(column.values(), column.noAnswers()))
                        .toArray(Dictionary[]::new);
        employers = Dictionary.of(input.employers(), Set.of());
        workers = Dictionary.of(input.workers(), Set.of());
    }

    /** Whether counting rows is counting workers. */
    boolean oneRowPerWorker() {
        return workers.size() == rows;
    }

    private static int[] leaves(QuasiColumn column) {
        var codes = new int[column.values().size()];
        int row = 0;
        for (String value : column.values()) {
            codes[row++] = column.hierarchy().codeOf(value);
        }
        return codes;
    }

    /** A column as numbers; values that are no answer carry the numbers from {@code answers} on. */
    record Dictionary(int[] codes, int answers, int size) {
        static Dictionary of(List<String> values, Set<String> noAnswers) {
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
            return new Dictionary(codes, known.size(), known.size() + silent.size());
        }
    }
}
