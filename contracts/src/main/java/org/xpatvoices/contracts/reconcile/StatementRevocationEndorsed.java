package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** One person approved to revoke a statement that is too large for one; it waits for another. */
public record StatementRevocationEndorsed(
        String accountId, String statementId, int proposal, String endorsedBy, Instant endorsedAt)
        implements StatementEvent {}
