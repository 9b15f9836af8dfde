package org.xpatvoices.contracts.offtaker;

import java.time.Instant;

/**
 * Somebody says that so much arrived at the bank that a second person has to look at it. It is no
 * money until then.
 *
 * @param proposal counts what was ever proposed for this off-taker, so that an approval names one
 */
public record DepositProposed(
        String offTakerId,
        int proposal,
        String depositReference,
        long amountMicro,
        String currency,
        String proposedBy,
        Instant proposedAt)
        implements OffTakerEvent {}
