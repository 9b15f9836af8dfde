package org.xpatvoices.contracts.statement;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.amendment.AmendmentCause;

import java.time.Instant;

/**
 * What a payee earned from one sale and why.
 *
 * @param cursor place of this line in the list
 * @param tariffMicro per unit if the packet is priced bottom-up, else 0
 * @param totalUnits units of all contributors together
 * @param priceMicro what all contributors together earn
 * @param partsPerMillion this payee's part of the units, rounded down
 * @param correction why a share was raised later; null in the line of the share itself
 */
public record EarningsLineView(
        String cursor,
        String licenceId,
        String offTakerName,
        String productTitle,
        String purpose,
        String pricingMode,
        long tariffMicro,
        long units,
        long totalUnits,
        long partsPerMillion,
        long priceMicro,
        long amountMicro,
        String currency,
        Instant soldAt,
        Instant endsAt,
        @Nullable Correction correction) {
    /**
     * What was missing of a share was added. The line's amount is the difference; its units are 0.
     */
    public record Correction(long oldMicro, long newMicro, AmendmentCause cause, String reason) {}
}
