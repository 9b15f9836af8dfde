package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** The second person lets the statement stand. */
public record StatementRevocationDeclined(
        String accountId, String statementId, int proposal, String declinedBy, Instant declinedAt)
        implements StatementEvent {}
