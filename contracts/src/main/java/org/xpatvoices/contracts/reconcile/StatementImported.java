package org.xpatvoices.contracts.reconcile;

import java.time.Instant;

/** A statement was taken in: opening plus lines is closing. */
public record StatementImported(
        String accountId,
        String statementId,
        String bankStatementId,
        String sha256,
        String accountMask,
        long sequence,
        Instant openedAt,
        Instant closedAt,
        long openingMicro,
        long creditMicro,
        long debitMicro,
        long closingMicro,
        String currency,
        int lineCount,
        int chunks,
        String importedBy,
        Instant importedAt)
        implements StatementEvent {}
