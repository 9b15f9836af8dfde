package org.xpatvoices.payouts.automation;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.RecordReturns;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Payouts whose money a statement shows coming back. */
public final class ReturnedPayouts {
    private ReturnedPayouts() {}

    /** Every batch learns which of its payouts a statement shows coming back. */
    public static List<Object> in(StatementLinesRead event) {
        Map<String, List<String>> byBatch = new TreeMap<>();
        for (StatementLine line : event.lines()) {
            String batch = line.batchId();
            String payout = line.payoutId();
            if (line.outcome() == LineOutcome.RETURNED && batch != null && payout != null) {
                byBatch.computeIfAbsent(batch, _ -> new ArrayList<>()).add(payout);
            }
        }
        List<Object> commands = new ArrayList<>();
        byBatch.forEach(
                (batch, payouts) ->
                        commands.add(
                                new RecordReturns(
                                        BatchId.of(batch),
                                        StatementId.of(event.statementId()),
                                        payouts,
                                        event.importedAt())));
        return commands;
    }
}
