package org.xpatvoices.contracts.amendment;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * A buyer gets back {@code oldMicro - newMicro} of what it paid, which is the sum of the four parts
 * below; or a licence ends, or both. What workers were allocated stays theirs.
 *
 * @param clearingMicro the price, if nobody had been allocated a share of it
 * @param feeMicro from the operating fee
 * @param roundingMicro from what rounding the invoice left over; may be negative
 * @param lossMicro borne by the platform
 * @param undone whether the sale will never be distributed
 */
public record SaleRefunded(
        String distributionId,
        String licenceId,
        String offTakerId,
        int number,
        long oldMicro,
        long newMicro,
        String currency,
        long clearingMicro,
        long feeMicro,
        long roundingMicro,
        long lossMicro,
        boolean undone,
        boolean endsLicence,
        String cause,
        @Personal String reason,
        String proposedBy,
        String approvedBy,
        Instant approvedAt)
        implements AmendmentEvent {}
