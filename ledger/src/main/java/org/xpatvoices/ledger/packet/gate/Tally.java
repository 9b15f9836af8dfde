package org.xpatvoices.ledger.packet.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers of some workers, counted column by column while workers come and go. */
final class Tally {
    private final List<Map<String, Integer>> columns = new ArrayList<>();
    private final List<Alike> alike;
    private final Set<String> silent;

    /**
     * @param alike which of the columns say the same
     * @param silent answers that say nothing
     */
    Tally(int columns, List<Alike> alike, Set<String> silent) {
        for (int column = 0; column < columns; column++) {
            this.columns.add(new HashMap<>());
        }
        this.alike = alike;
        this.silent = silent;
    }

    static Tally of(Answers answers, List<Alike> alike, Set<String> silent) {
        var tally = new Tally(0, alike, silent);
        answers.counts().values().forEach(counts -> tally.columns.add(new HashMap<>(counts)));
        return tally;
    }

    /**
     * @param row an answer for each column, and perhaps for more that are not counted
     */
    void add(List<String> row) {
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).merge(row.get(column), 1, Integer::sum);
        }
    }

    void remove(List<String> row) {
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column)
                    .computeIfPresent(row.get(column), (_, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** How many different answers lack that would have to stand in all columns that are alike. */
    int lacking() {
        int lacking = 0;
        for (Alike one : alike) {
            lacking += Math.max(0, one.needed() - inAll(one).size());
        }
        return lacking;
    }

    /**
     * How many lack in the single columns: even where none is in all of them yet, it comes nearer.
     */
    int lackingApart() {
        int lacking = 0;
        for (Alike one : alike) {
            for (int column : one.columns()) {
                lacking += Math.max(0, one.needed() - telling(column).size());
            }
        }
        return lacking;
    }

    private Set<String> inAll(Alike one) {
        Set<String> common = telling(one.columns().getFirst());
        for (int column : one.columns()) {
            common.retainAll(columns.get(column).keySet());
        }
        return common;
    }

    private Set<String> telling(int column) {
        var telling = new HashSet<>(columns.get(column).keySet());
        telling.removeAll(silent);
        return telling;
    }
}
