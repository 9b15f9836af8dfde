package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/**
 * Measures one class in distinct workers: its size, the variety of its answers, its employers, its
 * distance from the whole. One instance measures class after class without new arrays.
 */
final class ClassTally {
    private final CodedTable table;
    private final ClassRules rules;
    private final ValueCounter workers;
    private final ValueCounter employers;
    private final ValueCounter[] answers;
    private final int[][] wholeCounts;
    private final long[] whole;

    int size;
    int fewestAnswers;
    int employerCount;
    int largestEmployer;
    int distanceBasisPoints;

    ClassTally(CodedTable table, ClassRules rules) {
        this.table = table;
        this.rules = rules;
        workers = new ValueCounter(table.workers);
        employers = new ValueCounter(table.employers);
        answers = new ValueCounter[table.sensitive.length];
        wholeCounts = new int[answers.length][];
        whole = new long[answers.length];
        int[] all = new int[table.rows];
        Arrays.setAll(all, row -> row);
        for (int column = 0; column < answers.length; column++) {
            answers[column] = new ValueCounter(table.sensitive[column]);
            count(answers[column], all, 0, table.rows);
            wholeCounts[column] = answers[column].snapshot();
            whole[column] = Arrays.stream(wholeCounts[column]).asLongStream().sum();
        }
    }

    /** Measures the class made of {@code rows[from..to)} and says whether it fulfils the rules. */
    boolean accepts(int[] rows, int from, int to) {
        measure(rows, from, to);
        return size >= rules.k()
                && (answers.length == 0 || fewestAnswers >= rules.l())
                && employerCount >= rules.employers()
                && 100L * largestEmployer <= (long) rules.largestEmployerPercent() * size
                && distanceBasisPoints <= rules.distanceBasisPoints();
    }

    /** The share of the largest employer in the class just measured, rounded up. */
    int largestEmployerPercent() {
        return Math.toIntExact(Math.ceilDiv(100L * largestEmployer, size));
    }

    private void measure(int[] rows, int from, int to) {
        if (table.oneRowPerWorker()) {
            size = to - from;
        } else {
            workers.countRows(rows, from, to);
            size = workers.distinct();
        }
        count(employers, rows, from, to);
        employerCount = employers.distinct();
        largestEmployer = employers.largest();
        fewestAnswers = Integer.MAX_VALUE;
        distanceBasisPoints = 0;
        for (int column = 0; column < answers.length; column++) {
            count(answers[column], rows, from, to);
            fewestAnswers = Math.min(fewestAnswers, answers[column].distinctAnswers());
            distanceBasisPoints = Math.max(distanceBasisPoints, distance(column));
        }
        if (answers.length == 0) {
            fewestAnswers = 0;
        }
    }

    private void count(ValueCounter counter, int[] rows, int from, int to) {
        if (table.oneRowPerWorker()) {
            counter.countRows(rows, from, to);
        } else {
            counter.countWorkers(table.workers.codes(), rows, from, to);
        }
    }

    /** Half the sum of |p − q|, in basis points, rounded up; p is this class, q the whole table. */
    private int distance(int column) {
        if (!rules.asksDistance()) {
            return 0;
        }
        long here = answers[column].total();
        long unmatched = whole[column] * here;
        long differences = 0;
        for (int value : answers[column].touched()) {
            long mine = answers[column].countOf(value) * whole[column];
            long all = wholeCounts[column][value] * here;
            differences += Math.abs(mine - all);
            unmatched -= all;
        }
        differences += unmatched;
        return Math.toIntExact(
                Math.ceilDiv(5_000 * differences, Math.multiplyExact(whole[column], here)));
    }
}
