package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;

import java.time.Instant;
import java.util.List;

/** Lines of a bank statement that show payouts of one batch as paid. */
public record RecordBookedLines(
        @TargetAggregateIdentifier BatchId batchId,
        StatementId statementId,
        String evidenceSha256,
        List<BookedLine> lines,
        Instant receivedAt) {
    public RecordBookedLines {
        lines = List.copyOf(lines);
    }
}
