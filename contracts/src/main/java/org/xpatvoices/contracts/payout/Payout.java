package org.xpatvoices.contracts.payout;

/**
 * One transfer to one payee. {@code netMicro} is what arrives: gross less the fee disclosed when it
 * was reserved.
 */
public record Payout(
        String payoutId,
        String payeeId,
        String destinationId,
        long grossMicro,
        long feeMicro,
        long netMicro) {}
