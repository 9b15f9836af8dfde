package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One statement against the ledger: {@code matched} lines found their counterpart and {@code
 * settledLines} of them closed a payout; the rest are breaks. {@code ledgerMicro} is what the books
 * held when it closed, with what it and those before it show that the books learned later. {@code
 * state} is BOOKED, REVOCATION_PROPOSED (by whom, why and under which number; by whom it was
 * approved already, if it takes two) or REVOKED.
 */
public record ReconciliationView(
        String statementId,
        String accountId,
        String accountMask,
        long sequence,
        String currency,
        Instant openedAt,
        Instant closedAt,
        long openingMicro,
        long creditMicro,
        long debitMicro,
        long closingMicro,
        long ledgerMicro,
        int lines,
        int matched,
        int settledLines,
        int depositLines,
        int breaks,
        int openBreaks,
        String sha256,
        String importedBy,
        Instant importedAt,
        String state,
        @Nullable Integer proposal,
        @Nullable String reason,
        @Nullable String proposedBy,
        @Nullable String endorsedBy,
        String sortKey) {}
