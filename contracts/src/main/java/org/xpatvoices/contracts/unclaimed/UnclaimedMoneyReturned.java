package org.xpatvoices.contracts.unclaimed;

import java.time.Instant;

/** A payee can be reached again, so what was set aside is payable as it was before. */
public record UnclaimedMoneyReturned(
        String setAsideId,
        String cohort,
        String payeeId,
        String currency,
        long amountMicro,
        Instant returnedAt)
        implements UnclaimedEvent {}
