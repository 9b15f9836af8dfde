package org.xpatvoices.ledger.packet.anonymise;

/**
 * The peel, wherever its lattice can be walked: it loses least in the labels of code lists.
 * Mondrian for what is too wide for it.
 */
public final class BestFit {
    /** With more columns nearly every row is alone, and walking the lattice finds little. */
    private static final int PEEL_COLUMNS_MAX = 10;

    private BestFit() {}

    public static Anonymiser of(AnonymiserInput input) {
        long nodes = 1;
        for (QuasiColumn column : input.quasi()) {
            nodes *= Lattice.choices(column.hierarchy());
            if (nodes > Lattice.NODES_MAX) {
                return new Mondrian();
            }
        }
        return input.quasi().size() > PEEL_COLUMNS_MAX ? new Mondrian() : new Peel();
    }
}
