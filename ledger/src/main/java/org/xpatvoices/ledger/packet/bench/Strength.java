package org.xpatvoices.ledger.packet.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;

/**
 * A strength at which algorithms are compared, with what ARX 3.9.2 reached by local recoding at its
 * best quality (figures of the design, same data, same evaluator).
 *
 * @param arxLoss normalised certainty penalty
 * @param arxSuppressed share of rows
 * @param arxUnits CPU in units of {@link CalibrationKernel}
 */
record Strength(
        String name,
        int k,
        int l,
        int distanceBasisPoints,
        @Nullable Double arxLoss,
        @Nullable Double arxSuppressed,
        @Nullable Double arxUnits) {
    private static final int ANY = 10_000;

    static final Strength K5 = new Strength("k=5", 5, 1, ANY, .0569, 0.0, 4.0);
    static final Strength[] ALL = {
        K5,
        new Strength("k=10", 10, 1, ANY, .0790, 0.0, 6.0),
        new Strength("k=5 l=2", 5, 2, ANY, .0333, 0.0, 1.8),
        new Strength("k=5 t=0.5", 5, 1, 5_000, .1082, .0148, 19.0),
        new Strength("k=5 t=0.2", 5, 1, 2_000, null, null, null),
        new Strength("k=11 l=3", 11, 3, ANY, .0516, 0.0, null)
    };

    /** Sizes alone are compared on one set of columns, answers on another. */
    AnonymiserInput of(AdultTable table) {
        return l == 1 && distanceBasisPoints == ANY
                ? table.input(AdultTable.K_SET)
                : table.input(AdultTable.L_SET, "occupation");
    }
}
