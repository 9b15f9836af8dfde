package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;

/** The classes released so far, and the weakest figures among them. */
final class Release {
    private static final int FIRST_CAPACITY = 64;

    private final CodedTable table;
    private final ClassPredicate predicate;
    private final ClassTally tally;
    private final int[] classes;
    private byte[] levels;
    private int classCount;
    private int workersMin = Integer.MAX_VALUE;
    private int answersMin = Integer.MAX_VALUE;
    private int employersMin = Integer.MAX_VALUE;
    private int largestEmployerPercentMax;
    private int distanceBasisPointsMax;

    Release(CodedTable table, ClassRules rules) {
        this.table = table;
        this.predicate = rules.predicate();
        this.tally = new ClassTally(table, new Whole(table));
        this.classes = new int[table.rows];
        this.levels = new byte[FIRST_CAPACITY * table.hierarchies.length];
        Arrays.fill(classes, Anonymised.SUPPRESSED);
    }

    /** Releases every candidate that fulfils the rules; false if none does. */
    boolean takeFrom(Candidates candidates, int[] chosen) {
        int before = classCount;
        for (int group = 0; group < candidates.groups(); group++) {
            offer(candidates.rows(), candidates.start(group), candidates.end(group), chosen);
        }
        return classCount > before;
    }

    /** Releases the rows {@code [from..to)} as one class if they fulfil the rules. */
    void offer(int[] rows, int from, int to, int[] chosen) {
        if (predicate.holds(tally.of(rows, from, to))) {
            for (int i = from; i < to; i++) {
                classes[rows[i]] = classCount;
            }
            remember(chosen);
        }
    }

    boolean hasTaken(int row) {
        return classes[row] != Anonymised.SUPPRESSED;
    }

    Anonymised finish() {
        return new Anonymised(table, classes, levels, this::figures);
    }

    private void remember(int[] chosen) {
        if ((classCount + 1) * chosen.length > levels.length) {
            levels = Arrays.copyOf(levels, 2 * levels.length);
        }
        for (int column = 0; column < chosen.length; column++) {
            levels[classCount * chosen.length + column] = (byte) chosen[column];
        }
        classCount++;
        workersMin = Math.min(workersMin, tally.workers());
        answersMin = Math.min(answersMin, tally.fewestAnswers());
        employersMin = Math.min(employersMin, tally.employers());
        long percent = Math.ceilDiv(100L * tally.largestEmployer(), tally.workers());
        largestEmployerPercentMax = Math.max(largestEmployerPercentMax, (int) percent);
        distanceBasisPointsMax = Math.max(distanceBasisPointsMax, tally.distanceBasisPoints());
    }

    private AnonymisationFigures figures(LossMeter loss) {
        boolean none = classCount == 0;
        return new AnonymisationFigures(
                table.rows,
                loss.released(),
                table.rows - loss.released(),
                classCount,
                loss.contributors(),
                none ? 0 : workersMin,
                none ? 0 : answersMin,
                none ? 0 : employersMin,
                largestEmployerPercentMax,
                distanceBasisPointsMax,
                loss.mean());
    }
}
