package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.PayoutConflictFound;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutReceiptConfirmed;
import org.xpatvoices.contracts.payout.PayoutsMissed;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.OpenBreak;

/** A payout about which two sides disagree, or one is silent, waits for a person. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenEvidenceConflictsThenOpenBreak {
    private final Apart apart;

    WhenEvidenceConflictsThenOpenBreak(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(PayoutConflictFound event) {
        var category = BreakCategory.valueOf(event.category());
        String statement = event.statementId();
        Integer line = event.line();
        apart.offer(
                new OpenBreak(
                        statement == null || line == null
                                ? BreakIds.ofPayout(category, event.payoutId())
                                : BreakIds.ofLine(statement, line),
                        category,
                        event.payoutId(),
                        event.batchId(),
                        statement,
                        line,
                        new Money(event.amountMicro(), event.currency()),
                        new Money(event.expectedMicro(), event.currency()),
                        event.inSuspense(),
                        event.detail(),
                        event.foundAt()));
    }

    @EventHandler
    void react(PayoutsMissed event) {
        for (PayoutMoney one : event.payouts()) {
            apart.offer(
                    new OpenBreak(
                            BreakIds.ofAbsence(one.payoutId(), event.statementId()),
                            BreakCategory.MISSING_AT_PROVIDER,
                            one.payoutId(),
                            event.batchId(),
                            event.statementId(),
                            null,
                            Money.zero(event.currency()),
                            new Money(one.netMicro(), event.currency()),
                            false,
                            BreakCategory.MISSING_AT_PROVIDER.sentence(),
                            event.noticedAt()));
        }
    }

    @EventHandler
    void react(PayoutReceiptConfirmed event) {
        var category =
                switch (ReceiptAnswer.valueOf(event.answer())) {
                    case RECEIVED -> null;
                    case NOT_RECEIVED -> BreakCategory.WORKER_NOT_RECEIVED;
                    case RECEIVED_WITH_ISSUES -> BreakCategory.WORKER_RECEIPT_ISSUE;
                };
        if (category != null) {
            apart.offer(
                    new OpenBreak(
                            BreakIds.ofPayout(category, event.payoutId()),
                            category,
                            event.payoutId(),
                            event.batchId(),
                            null,
                            null,
                            Money.zero(event.currency()),
                            new Money(event.amountMicro(), event.currency()),
                            false,
                            category.sentence(),
                            event.answeredAt()));
        }
    }
}
