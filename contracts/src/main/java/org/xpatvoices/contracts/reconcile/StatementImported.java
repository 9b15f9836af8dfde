package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A statement was taken in: opening plus lines is closing. {@code rail} says whose account it is
 * of; statements from before there were several have none and are of the bank's. {@code sequence}
 * counts within {@code series}, which a bank begins anew when its numbers go back; statements from
 * before that have none and are of the first.
 */
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
        Instant importedAt,
        @Nullable String rail,
        @Nullable Integer series)
        implements StatementEvent {
    public StatementImported {
        rail = rail == null ? "BANK" : rail;
        series = series == null ? 1 : series;
    }
}
