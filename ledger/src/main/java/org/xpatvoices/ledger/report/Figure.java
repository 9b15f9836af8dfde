package org.xpatvoices.ledger.report;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.report.ReportRow.Cell;
import org.xpatvoices.ledger.report.indicator.Measure;

import java.util.List;

/**
 * What may be told of one measure.
 *
 * @param kept the answers that may be counted; null if they are too few
 * @param silent how many were asked and kept silent; null where they are too few to be spoken of
 * @param held how many were held back because of other figures
 * @param tooFew whether they were too few before anything was held back
 */
record Figure(
        Measure measure,
        @Nullable Sample kept,
        @Nullable Integer silent,
        List<Cell> cells,
        int held,
        boolean tooFew) {
    Figure {
        cells = List.copyOf(cells);
    }

    static Figure withheld(Measure measure, int held, boolean tooFew) {
        return new Figure(measure, null, null, List.of(), held, tooFew);
    }

    boolean isShown() {
        return kept != null;
    }
}
