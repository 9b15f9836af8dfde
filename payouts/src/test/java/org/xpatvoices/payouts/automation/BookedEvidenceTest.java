package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.RecordBookedLines;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Lines that lie in the order of the bank reach their batches together. */
class BookedEvidenceTest {
    private static final Instant AT = Instant.parse("2026-11-02T18:00:00Z");
    private static final BatchId ONE = new BatchId(new UUID(1, 1));
    private static final BatchId OTHER = new BatchId(new UUID(1, 2));

    private final List<RecordBookedLines> sent = Collections.synchronizedList(new ArrayList<>());
    private final CommandGateway gateway =
            (CommandGateway)
                    Proxy.newProxyInstance(
                            CommandGateway.class.getClassLoader(),
                            new Class<?>[] {CommandGateway.class},
                            (_, _, given) -> {
                                sent.add((RecordBookedLines) given[0]);
                                return null;
                            });
    private final WhenStatementLinesReadThenRecordEvidence automation =
            new WhenStatementLinesReadThenRecordEvidence(new Apart(gateway));

    private static StatementLine line(int line, BatchId batch, LineOutcome outcome) {
        return new StatementLine(
                line,
                -10_000,
                "MVR",
                false,
                null,
                null,
                outcome,
                payout(line),
                batch.toString(),
                null,
                "R1",
                10_000);
    }

    private static String payout(int line) {
        return new PayoutId(new UUID(2, line)).toString();
    }

    private static StatementId statement(int n) {
        return new StatementId(new UUID(3, n));
    }

    private static StatementLinesRead part(int statement, StatementLine... lines) {
        return new StatementLinesRead(
                "acc", statement(statement).toString(), "ab".repeat(32), 0, List.of(lines), AT);
    }

    private static StatementLine paid(int line, BatchId batch) {
        return line(line, batch, LineOutcome.MATCHED_PAYOUT);
    }

    private void handled(StatementLinesRead... parts) {
        var messages = new ArrayList<GenericEventMessage<?>>();
        for (var part : parts) {
            messages.add(new GenericEventMessage<>(part));
        }
        var work = new BatchingUnitOfWork<>(messages);
        var result =
                work.executeWithResult(
                        () -> {
                            automation.react(
                                    (StatementLinesRead) work.getMessage().getPayload(), work);
                            return null;
                        });
        assertThat(result.isExceptional()).isFalse();
    }

    private static RecordBookedLines of(BatchId batch, int statement, int... lines) {
        var booked = new ArrayList<BookedLine>();
        for (int line : lines) {
            booked.add(new BookedLine(payout(line), line, null));
        }
        return new RecordBookedLines(batch, statement(statement), "ab".repeat(32), booked, AT);
    }

    @Test
    void aBatchIsToldOnceOfAllPartsThatComeTogether() {
        handled(
                part(1, paid(1, ONE), paid(2, OTHER)),
                part(1, paid(3, OTHER), line(4, ONE, LineOutcome.AMOUNT_DIFF), paid(5, ONE)));
        assertThat(sent).containsExactlyInAnyOrder(of(ONE, 1, 1, 5), of(OTHER, 1, 2, 3));
    }

    @Test
    void twoStatementsAreToldApart() {
        handled(part(1, paid(1, ONE)), part(2, paid(1, ONE)), part(2, paid(2, ONE)));
        assertThat(sent).containsExactly(of(ONE, 1, 1), of(ONE, 2, 1, 2));
    }

    @Test
    void partsThatComeOneByOneAreToldOneByOne() {
        handled(part(1, paid(1, ONE)));
        handled(part(1, paid(2, ONE)));
        assertThat(sent).containsExactly(of(ONE, 1, 1), of(ONE, 1, 2));
    }
}
