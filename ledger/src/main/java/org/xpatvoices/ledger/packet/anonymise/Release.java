package org.xpatvoices.ledger.packet.anonymise;

import java.util.Arrays;
import java.util.BitSet;

/** The classes released so far, and the weakest figures among them. */
final class Release {
    private final CodedTable table;
    private final Lattice lattice;
    private final ClassTally tally;
    private final int[] classes;
    private final int[] ranks;
    private int classCount;
    private int workersMin = Integer.MAX_VALUE;
    private int answersMin = Integer.MAX_VALUE;
    private int employersMin = Integer.MAX_VALUE;
    private int largestEmployerPercentMax;
    private int distanceBasisPointsMax;

    Release(CodedTable table, Lattice lattice, ClassRules rules) {
        this.table = table;
        this.lattice = lattice;
        this.tally = new ClassTally(table, rules);
        this.classes = new int[table.rows];
        this.ranks = new int[table.rows];
        Arrays.fill(classes, Anonymised.SUPPRESSED);
    }

    /** Releases every candidate that fulfils the rules; false if none does. */
    boolean takeFrom(Candidates candidates, int rank) {
        int before = classCount;
        int[] rows = candidates.rows();
        for (int group = 0; group < candidates.groups(); group++) {
            int start = candidates.start(group);
            int end = candidates.end(group);
            if (tally.accepts(rows, start, end)) {
                for (int i = start; i < end; i++) {
                    classes[rows[i]] = classCount;
                    ranks[rows[i]] = rank;
                }
                remember();
            }
        }
        return classCount > before;
    }

    int[] classes() {
        return classes;
    }

    Anonymised finish() {
        var loss = new LossMeter(table.hierarchies, table.rows);
        var labels = new String[table.hierarchies.length][table.rows];
        int released = 0;
        var contributors = new BitSet();
        for (int row = 0; row < table.rows; row++) {
            if (classes[row] == Anonymised.SUPPRESSED) {
                loss.addSuppressed();
                continue;
            }
            released++;
            contributors.set(table.workers.codes()[row]);
            label(row, labels, loss);
        }
        return new Anonymised(classes, labels, figures(released, contributors.cardinality(), loss));
    }

    private void label(int row, String[][] labels, LossMeter loss) {
        int[] levels = lattice.levels(ranks[row]);
        for (int column = 0; column < levels.length; column++) {
            int code = table.quasi[column][row];
            labels[column][row] = table.hierarchies[column].label(levels[column], code);
            loss.add(column, levels[column], code);
        }
    }

    private void remember() {
        classCount++;
        workersMin = Math.min(workersMin, tally.size);
        answersMin = Math.min(answersMin, tally.fewestAnswers);
        employersMin = Math.min(employersMin, tally.employerCount);
        largestEmployerPercentMax =
                Math.max(largestEmployerPercentMax, tally.largestEmployerPercent());
        distanceBasisPointsMax = Math.max(distanceBasisPointsMax, tally.distanceBasisPoints);
    }

    private AnonymisationFigures figures(int released, int contributors, LossMeter loss) {
        boolean none = classCount == 0;
        return new AnonymisationFigures(
                table.rows,
                released,
                table.rows - released,
                classCount,
                contributors,
                none ? 0 : workersMin,
                none ? 0 : answersMin,
                none ? 0 : employersMin,
                largestEmployerPercentMax,
                distanceBasisPointsMax,
                loss.mean());
    }
}
