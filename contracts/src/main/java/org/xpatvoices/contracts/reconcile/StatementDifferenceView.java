package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * One movement that two readings of a statement show differently; a side that lacks it is null.
 * Amounts are micro-units, debits negative.
 */
public record StatementDifferenceView(
        String reference,
        String currency,
        @Nullable Long beforeMicro,
        @Nullable String beforeOutcome,
        @Nullable String beforePayoutId,
        @Nullable Long afterMicro,
        @Nullable String afterOutcome,
        @Nullable String afterPayoutId) {}
