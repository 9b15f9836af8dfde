package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/**
 * Measures one class in distinct workers: its size, the variety of its answers, its employers, its
 * distance from the whole. Each is counted when it is first asked for. One instance measures class
 * after class without new arrays, for one thread.
 */
final class ClassTally {
    private final CodedTable table;
    private final Whole whole;
    private final ValueCounter workers;
    private final ValueCounter employers;
    private final ValueCounter[] answers;

    private int[] rows = new int[0];
    private int from;
    private int to;
    private int workerCount;
    private boolean employersCounted;
    private boolean answersCounted;

    ClassTally(CodedTable table, Whole whole) {
        this.table = table;
        this.whole = whole;
        workers = new ValueCounter(table.workers);
        employers = new ValueCounter(table.employers);
        answers =
                Arrays.stream(table.sensitive).map(ValueCounter::new).toArray(ValueCounter[]::new);
    }

    /** The class made of {@code rows[from..to)}, until the next one is looked at. */
    ClassTally of(int[] rows, int from, int to) {
        this.rows = rows;
        this.from = from;
        this.to = to;
        employersCounted = false;
        answersCounted = false;
        if (table.oneRowPerWorker()) {
            workerCount = to - from;
        } else {
            workers.countRows(rows, from, to);
            workerCount = workers.distinct();
        }
        return this;
    }

    int workers() {
        return workerCount;
    }

    int employers() {
        return countedEmployers().distinct();
    }

    /** Workers of the employer who has most of them here. */
    int largestEmployer() {
        return countedEmployers().largest();
    }

    /** Distinct answers of the sensitive column with the fewest; 0 if there is no such column. */
    int fewestAnswers() {
        int fewest = answers.length == 0 ? 0 : Integer.MAX_VALUE;
        for (ValueCounter column : countedAnswers()) {
            fewest = Math.min(fewest, column.distinctAnswers());
        }
        return fewest;
    }

    /** Of the sensitive column that lies farthest from the whole; 0 if there is no such column. */
    int distanceBasisPoints() {
        int farthest = 0;
        for (int column = 0; column < answers.length; column++) {
            farthest = Math.max(farthest, whole.distance(column, countedAnswers()[column]));
        }
        return farthest;
    }

    private ValueCounter countedEmployers() {
        if (!employersCounted) {
            count(employers);
            employersCounted = true;
        }
        return employers;
    }

    private ValueCounter[] countedAnswers() {
        if (!answersCounted) {
            for (ValueCounter column : answers) {
                count(column);
            }
            answersCounted = true;
        }
        return answers;
    }

    private void count(ValueCounter counter) {
        if (table.oneRowPerWorker()) {
            counter.countRows(rows, from, to);
        } else {
            counter.countWorkers(table.workers.codes(), rows, from, to);
        }
    }
}
