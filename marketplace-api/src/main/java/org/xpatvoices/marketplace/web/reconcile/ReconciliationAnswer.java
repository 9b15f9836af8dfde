package org.xpatvoices.marketplace.web.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.ReconciliationView;

import java.time.Instant;

/**
 * One statement: its equation, and what became of its lines. {@code ledger} is what the books held
 * when it closed, with its own lines and those before; if all is as it should be, it is {@code
 * closing}. {@code state} is BOOKED, REVOCATION_PROPOSED (then by whom and why, and by whom it was
 * approved already) or REVOKED.
 */
record ReconciliationAnswer(
        String statementId,
        String account,
        long sequence,
        Instant openedAt,
        Instant closedAt,
        Money opening,
        Money credits,
        Money debits,
        Money closing,
        Money ledger,
        int lines,
        int matched,
        int reconciledPayouts,
        int breaks,
        int openBreaks,
        String sha256,
        String importedBy,
        Instant importedAt,
        String state,
        @Nullable Integer proposal,
        @Nullable String reason,
        @Nullable String proposedBy,
        @Nullable String endorsedBy) {
    static ReconciliationAnswer of(ReconciliationView view) {
        String currency = view.currency();
        return new ReconciliationAnswer(
                view.statementId(),
                view.accountMask(),
                view.sequence(),
                view.openedAt(),
                view.closedAt(),
                new Money(view.openingMicro(), currency),
                new Money(view.creditMicro(), currency),
                new Money(view.debitMicro(), currency),
                new Money(view.closingMicro(), currency),
                new Money(view.ledgerMicro(), currency),
                view.lines(),
                view.matched(),
                view.settledLines(),
                view.breaks(),
                view.openBreaks(),
                view.sha256(),
                view.importedBy(),
                view.importedAt(),
                view.state(),
                view.proposal(),
                view.reason(),
                view.proposedBy(),
                view.endorsedBy());
    }
}
