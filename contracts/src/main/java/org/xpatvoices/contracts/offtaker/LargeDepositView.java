package org.xpatvoices.contracts.offtaker;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A deposit that needs two people.
 *
 * @param state PROPOSED, APPROVED or DECLINED
 * @param decidedBy null while it waits
 */
public record LargeDepositView(
        String offTakerId,
        int proposal,
        String depositReference,
        long amountMicro,
        String currency,
        String state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy) {}
