package org.xpatvoices.contracts.conversion;

import java.time.Instant;

/**
 * Two people agree what the bank gave for the whole sum: it is booked, and what each payee gets
 * follows in {@link BalancesConverted}.
 */
public record ConversionApproved(
        String conversionId,
        long soldMicro,
        String soldCurrency,
        long receivedMicro,
        String boughtCurrency,
        String reference,
        String proposedBy,
        String approvedBy,
        Instant approvedAt)
        implements ConversionEvent {}
