package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.Nullable;

/**
 * A statement line that names a payout; amount and currency have been compared.
 *
 * @param takenMicro what the line shows to have been taken for sending it, in micro-units; null
 *     where it does not say, or says what was agreed
 */
public record BookedLine(String payoutId, int line, @Nullable Long takenMicro) {
    /** One that says nothing of what was taken. */
    public BookedLine(String payoutId, int line) {
        this(payoutId, line, null);
    }
}
