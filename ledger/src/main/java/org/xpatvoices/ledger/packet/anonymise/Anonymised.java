package org.xpatvoices.ledger.packet.anonymise;

/** Per row of the input what may leave: one label per quasi-identifier, or nothing at all. */
public final class Anonymised {
    static final int SUPPRESSED = -1;

    private final int[] classes;
    private final String[][] labels;
    private final AnonymisationFigures figures;

    Anonymised(int[] classes, String[][] labels, AnonymisationFigures figures) {
        this.classes = classes;
        this.labels = labels;
        this.figures = figures;
    }

    public int rows() {
        return classes.length;
    }

    public boolean isReleased(int row) {
        return classes[row] != SUPPRESSED;
    }

    /** The class a released row hides in. */
    public int classOf(int row) {
        refuseSuppressed(row);
        return classes[row];
    }

    /** The label of a released row; columns are numbered as in the input. */
    public String label(int column, int row) {
        refuseSuppressed(row);
        return labels[column][row];
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
