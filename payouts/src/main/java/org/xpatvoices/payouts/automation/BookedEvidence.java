package org.xpatvoices.payouts.automation;

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

/** The lines of a statement that show payouts, as commands to their batches. */
public final class BookedEvidence {
    private BookedEvidence() {}

    /**
     * Every batch gets the lines that show its payouts; the batch decides what they prove.
     *
     * @param parts of one statement, in its order: a batch is told once of all its lines in them
     */
    public static List<Object> in(List<StatementLinesRead> parts) {
        Map<String, List<BookedLine>> byBatch = new TreeMap<>();
        for (StatementLinesRead part : parts) {
            for (StatementLine line : part.lines()) {
                if (line.outcome() == LineOutcome.MATCHED_PAYOUT) {
                    byBatch.computeIfAbsent(
                                    Objects.requireNonNull(line.batchId()), _ -> new ArrayList<>())
                            .add(booked(line));
                }
            }
        }
        var statement = parts.getFirst();
        List<Object> commands = new ArrayList<>();
        byBatch.forEach(
                (batch, lines) ->
                        commands.add(
                                new RecordBookedLines(
                                        BatchId.of(batch),
                                        StatementId.of(statement.statementId()),
                                        statement.sha256(),
                                        lines,
                                        statement.importedAt())));
        return commands;
    }

    private static BookedLine booked(StatementLine line) {
        var other = line.otherFee();
        return new BookedLine(
                Objects.requireNonNull(line.payoutId()),
                line.line(),
                other == null ? null : (Long) other.chargedMicro());
    }
}
