package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Opening + in − out = closing, of one account in one currency on one day, by its statements and by
 * the ledger; {@code movedMicro} is what the ledger booked on the account that day, by step.
 * Amounts are micro-units.
 *
 * @param before the last day before with a statement; null if there is none
 * @param after the next day with one; null if there is none
 */
public record DayEquationView(
        LocalDate day,
        String accountMask,
        String currency,
        int statements,
        long openingMicro,
        long inMicro,
        long outMicro,
        long closingMicro,
        long ledgerMicro,
        int lines,
        int matched,
        int openBreaks,
        List<Moved> moved,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {
    public DayEquationView {
        moved = List.copyOf(moved);
    }

    /** One kind of entry in the journal, and how much it moved into the account. */
    public record Moved(String step, long entries, long movedMicro) {}

    /** What the statements have and the ledger has not. */
    public long differenceMicro() {
        return Math.subtractExact(closingMicro, ledgerMicro);
    }
}
