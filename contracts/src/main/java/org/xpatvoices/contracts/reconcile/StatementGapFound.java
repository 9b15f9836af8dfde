package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/**
 * A statement does not continue the one before it: {@code category} is STATEMENT_GAP or
 * BALANCE_BREAK.
 */
public record StatementGapFound(
        String accountId,
        String statementId,
        String category,
        long expectedOpeningMicro,
        long openingMicro,
        String currency,
        String detail,
        Instant foundAt)
        implements StatementEvent {}
