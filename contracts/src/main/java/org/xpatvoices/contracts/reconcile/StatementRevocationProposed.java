package org.xpatvoices.contracts.reconcile;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/** Somebody holds a statement to be false; {@code proposal} counts from 1 within its account. */
public record StatementRevocationProposed(
        String accountId,
        String statementId,
        int proposal,
        @Personal String reason,
        boolean bookAgain,
        String proposedBy,
        Instant proposedAt)
        implements StatementEvent {}
