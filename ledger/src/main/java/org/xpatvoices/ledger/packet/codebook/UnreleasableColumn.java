package org.xpatvoices.ledger.packet.codebook;

/** A column that no packet may have, or not in this role. */
public final class UnreleasableColumn extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnreleasableColumn(String column, String why) {
        super("column " + column + " " + why);
    }
}
