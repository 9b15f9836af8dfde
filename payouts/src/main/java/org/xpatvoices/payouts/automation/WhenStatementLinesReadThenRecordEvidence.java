package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.RecordBookedLines;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Hands every batch the lines that show its payouts; the batch decides what they prove. */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenStatementLinesReadThenRecordEvidence {
    private final Apart apart;

    WhenStatementLinesReadThenRecordEvidence(Apart apart) {
        this.apart = apart;
    }

    @EventHandler
    void react(StatementLinesRead event) {
        Map<String, List<BookedLine>> byBatch = new TreeMap<>();
        for (StatementLine line : event.lines()) {
            if (line.outcome() == LineOutcome.MATCHED_PAYOUT) {
                byBatch.computeIfAbsent(
                                Objects.requireNonNull(line.batchId()), _ -> new ArrayList<>())
                        .add(new BookedLine(Objects.requireNonNull(line.payoutId()), line.line()));
            }
        }
        byBatch.forEach(
                (batch, lines) ->
                        apart.offer(
                                new RecordBookedLines(
                                        BatchId.of(batch),
                                        StatementId.of(event.statementId()),
                                        event.sha256(),
                                        lines,
                                        event.importedAt())));
    }
}
