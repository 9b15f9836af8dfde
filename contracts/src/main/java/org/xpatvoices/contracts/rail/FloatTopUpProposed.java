package org.xpatvoices.contracts.rail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One person wants to move money from the bank to a float; nothing is booked yet. */
public record FloatTopUpProposed(
        String topUpId,
        String rail,
        String reference,
        long amountMicro,
        String currency,
        String proposedBy,
        Instant proposedAt,
        @Nullable String hubId)
        implements FloatEvent {}
