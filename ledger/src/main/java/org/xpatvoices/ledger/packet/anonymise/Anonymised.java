package org.xpatvoices.ledger.packet.anonymise;

import java.util.function.Function;

/** Per row of the input what may leave: one label per quasi-identifier, or nothing at all. */
public final class Anonymised {
    static final int SUPPRESSED = -1;

    private final CodedTable table;
    private final int[] classes;
    private final byte[] levels;
    private final AnonymisationFigures figures;

    /**
     * @param classes per row its class, or {@link #SUPPRESSED}
     * @param levels per class and column the level at which the class is shown
     */
    Anonymised(
            CodedTable table,
            int[] classes,
            byte[] levels,
            Function<LossMeter, AnonymisationFigures> figures) {
        this.table = table;
        this.classes = classes;
        this.levels = levels;
        var loss = new LossMeter(table);
        for (int row = 0; row < classes.length; row++) {
            if (classes[row] != SUPPRESSED) {
                loss.addReleased(row, levels, classes[row]);
            }
        }
        this.figures = figures.apply(loss);
    }

    public int rows() {
        return classes.length;
    }

    public boolean isReleased(int row) {
        return classes[row] != SUPPRESSED;
    }

    /** The class a released row hides in, from 0 on. */
    public int classOf(int row) {
        refuseSuppressed(row);
        return classes[row];
    }

    /** The label of a released row; columns are numbered as in the input. */
    public String label(int column, int row) {
        refuseSuppressed(row);
        int level = levels[classes[row] * table.hierarchies.length + column];
        return table.hierarchies[column].label(level, table.quasi[column][row]);
    }

    /** Per column the level at which a class is shown. */
    int[] levelsOf(int ofClass) {
        var chosen = new int[table.hierarchies.length];
        for (int column = 0; column < chosen.length; column++) {
            chosen[column] = levels[ofClass * chosen.length + column];
        }
        return chosen;
    }

    public AnonymisationFigures figures() {
        return figures;
    }

    private void refuseSuppressed(int row) {
        if (!isReleased(row)) {
            throw new IllegalArgumentException("row " + row + " was suppressed");
        }
    }
}
