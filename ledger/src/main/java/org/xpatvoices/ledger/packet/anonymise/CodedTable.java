package org.xpatvoices.ledger.packet.anonymise;

/** The input as bare arrays, for the inner loops. */
final class CodedTable {
    final int rows;
    final Hierarchy[] hierarchies;
    final int[][] quasi;
    final Coded[] sensitive;
    final Coded employers;
    final Coded workers;

    CodedTable(AnonymiserInput input) {
        rows = input.rows();
        hierarchies = input.quasi().stream().map(QuasiColumn::hierarchy).toArray(Hierarchy[]::new);
        quasi = input.quasi().stream().map(QuasiColumn::codes).toArray(int[][]::new);
        sensitive = input.sensitive().stream().map(SensitiveColumn::values).toArray(Coded[]::new);
        employers = input.employers();
        workers = input.workers();
    }

    /** Whether counting rows is counting workers. */
    boolean oneRowPerWorker() {
        return workers.isUnique();
    }
}
