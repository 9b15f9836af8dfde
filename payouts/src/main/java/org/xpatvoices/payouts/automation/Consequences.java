package org.xpatvoices.payouts.automation;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.PayoutConflictFound;
import org.xpatvoices.contracts.payout.PayoutReceiptConfirmed;
import org.xpatvoices.contracts.payout.PayoutsMissed;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.payout.RecordAbsence;
import org.xpatvoices.contracts.reconcile.AbsentPayout;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.StatementAbsencesFound;
import org.xpatvoices.contracts.reconcile.StatementGapFound;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;
import org.xpatvoices.payouts.reconcile.PayoutDecisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What follows from an event, as commands; each event gives the same ones every time, so that a
 * repetition changes nothing. Pure, and the same in the running application and in the simulator.
 */
public final class Consequences {
    private Consequences() {}

    /** Whatever a statement shows and nobody can explain waits for a person. */
    public static List<Object> breaksIn(StatementLinesRead event) {
        return LineBreaks.in(event);
    }

    public static OpenBreak of(StatementGapFound event) {
        var category = BreakCategory.valueOf(event.category());
        return new OpenBreak(
                BreakIds.ofStatement(category, event.statementId()),
                category,
                null,
                null,
                event.statementId(),
                null,
                new Money(event.openingMicro(), event.currency()),
                new Money(event.expectedOpeningMicro(), event.currency()),
                false,
                event.detail(),
                event.foundAt());
    }

    /** Every batch learns which of its payouts a closed statement ought to have shown. */
    public static List<Object> of(StatementAbsencesFound event) {
        Map<String, List<String>> byBatch = new TreeMap<>();
        for (AbsentPayout one : event.absent()) {
            byBatch.computeIfAbsent(one.batchId(), _ -> new ArrayList<>()).add(one.payoutId());
        }
        List<Object> commands = new ArrayList<>();
        byBatch.forEach(
                (batch, payouts) ->
                        commands.add(
                                new RecordAbsence(
                                        BatchId.of(batch),
                                        StatementId.of(event.statementId()),
                                        event.closedAt(),
                                        payouts,
                                        event.importedAt())));
        return commands;
    }

    /** A payout about which two sides disagree waits for a person. */
    public static OpenBreak of(PayoutConflictFound event) {
        var category = BreakCategory.valueOf(event.category());
        String statement = event.statementId();
        Integer line = event.line();
        return new OpenBreak(
                statement == null || line == null
                        ? BreakIds.ofPayout(
                                category, event.payoutId(), event.detail(), event.foundAt())
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
                event.foundAt());
    }

    public static List<Object> of(PayoutsMissed event) {
        return event.payouts().stream()
                .map(
                        one ->
                                (Object)
                                        new OpenBreak(
                                                BreakIds.ofAbsence(
                                                        one.payoutId(), event.statementId()),
                                                BreakCategory.MISSING_AT_PROVIDER,
                                                one.payoutId(),
                                                event.batchId(),
                                                event.statementId(),
                                                null,
                                                Money.zero(event.currency()),
                                                new Money(one.netMicro(), event.currency()),
                                                false,
                                                BreakCategory.MISSING_AT_PROVIDER.sentence(),
                                                event.noticedAt()))
                .toList();
    }

    /** Null if the worker has the money and nothing is wrong. */
    public static @Nullable OpenBreak of(PayoutReceiptConfirmed event) {
        var category =
                switch (ReceiptAnswer.valueOf(event.answer())) {
                    case RECEIVED -> null;
                    case NOT_RECEIVED -> BreakCategory.WORKER_NOT_RECEIVED;
                    case RECEIVED_WITH_ISSUES -> BreakCategory.WORKER_RECEIPT_ISSUE;
                };
        return category == null
                ? null
                : new OpenBreak(
                        BreakIds.ofAnswer(category, event.payoutId(), event.answeredAt()),
                        category,
                        event.payoutId(),
                        event.batchId(),
                        null,
                        null,
                        Money.zero(event.currency()),
                        new Money(event.amountMicro(), event.currency()),
                        false,
                        category.sentence(),
                        event.answeredAt());
    }

    /**
     * What two people agreed about a payout reaches the payout; null if nothing is left to tell.
     */
    public static @Nullable DecidePayout of(BreakResolved event) {
        return PayoutDecisions.after(event);
    }
}
