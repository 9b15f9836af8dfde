package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** Somebody holds a statement to be false; {@code proposal} counts from 1 within its account. */
public record StatementRevocationProposed(
        String accountId,
        String statementId,
        int proposal,
        String reason,
        boolean bookAgain,
        String proposedBy,
        Instant proposedAt)
        implements StatementEvent {}
