package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * One break of a group; {@code proposal} is the number of its newest proposal, 0 if there is none.
 * Amounts are micro-units; {@code worthMicro} is as in {@link BreakView}.
 */
public record BreakMemberView(
        String breakId,
        @Nullable String payoutId,
        long amountMicro,
        long expectedMicro,
        String detail,
        int proposal,
        long worthMicro) {}
