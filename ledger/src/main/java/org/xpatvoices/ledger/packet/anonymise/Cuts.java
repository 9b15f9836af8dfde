package org.xpatvoices.ledger.packet.anonymise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Cuts the rows of a table into parts that fulfil the rules and cannot be cut further. */
final class Cuts {
    /** Smaller parts are cut by the thread that has them. */
    private static final int FORKED_FROM = 1 << 14;

    private final CodedTable table;
    private final ClassRules rules;
    private final ClassPredicate predicate;
    private final Whole whole;
    private final Blade blade;

    /** A part that is not cut further, with the range of its leaves per column. */
    record Part(int[] rows, int[] low, int[] high) {}

    Cuts(CodedTable table, ClassRules rules) {
        this.table = table;
        this.rules = rules;
        this.predicate = rules.predicate();
        this.whole = new Whole(table);
        this.blade = new Blade(table);
    }

    /** From the smallest leaves to the largest, whatever the order of the rows was. */
    List<Part> cut(int threads) {
        try (var pool = new ForkJoinPool(Math.max(1, threads))) {
            return pool.invoke(new Cutting(0, table.rows));
        }
    }

    private final class Cutting extends RecursiveTask<List<Part>> {
        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;

        Cutting(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected List<Part> compute() {
            var parts = new ArrayList<Part>();
            cut(from, to, new ClassTally(table, whole), parts);
            return parts;
        }
    }

    private void cut(int from, int to, ClassTally tally, List<Part> parts) {
        var low = new int[table.quasi.length];
        var high = new int[table.quasi.length];
        blade.measure(from, to, low, high);
        int middle = to - from >= 2 * rules.k() ? middle(from, to, low, high, tally) : from;
        if (middle == from) {
            parts.add(new Part(blade.rows(from, to), low, high));
        } else if (to - from < FORKED_FROM) {
            cut(from, middle, tally, parts);
            cut(middle, to, tally, parts);
        } else {
            var left = new Cutting(from, middle).fork();
            cut(middle, to, tally, parts);
            parts.addAll(0, left.join());
        }
    }

    /** Where the second side begins after the best cut; {@code from} if there is none. */
    private int middle(int from, int to, int[] low, int[] high, ClassTally tally) {
        for (int column : blade.widestFirst(low, high)) {
            int last = blade.lastOfLeft(column, from, to, low[column], high[column], rules.k());
            if (last >= 0) {
                int middle = blade.divide(column, from, to, last);
                if (predicate.holds(tally.of(blade.all(), from, middle))
                        && predicate.holds(tally.of(blade.all(), middle, to))) {
                    return middle;
                }
            }
        }
        return from;
    }
}
