package org.xpatvoices.contracts.reconcile;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * Two people took a statement back: its number is free again, and whatever was concluded from it is
 * withdrawn as of {@code importedAt}, when the books had learned it.
 */
public record StatementRevoked(
        String accountId,
        String statementId,
        String bankStatementId,
        String sha256,
        long sequence,
        Instant importedAt,
        @Personal String reason,
        boolean bookAgain,
        String proposedBy,
        String approvedBy,
        Instant revokedAt)
        implements StatementEvent {}
