package org.xpatvoices.contracts.statement;

import java.time.Instant;

/**
 * What a payee earned from one sale and why.
 *
 * @param cursor place of this line in the list
 * @param tariffMicro per unit if the packet is priced bottom-up, else 0
 * @param totalUnits units of all contributors together
 * @param priceMicro what all contributors together earn
 * @param partsPerMillion this payee's part of the units, rounded down
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
        Instant endsAt) {}
