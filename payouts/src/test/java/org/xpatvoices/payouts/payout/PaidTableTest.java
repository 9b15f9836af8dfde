package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.BookedLine;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutsReconciled;
import org.xpatvoices.contracts.payout.PayoutsReserved;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.payouts.BooksDatabase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows that change once for two events are as if they had changed for each. */
class PaidTableTest {
    private static final BooksDatabase BOOKS = BooksDatabase.fresh();
    private static final int EACH = 4;
    private static final int PAYOUTS = PayoutState.values().length * EACH;
    private static final String ROWS =
            """
            SELECT p::text || coalesce(m.statement_id || m.line, '')
            FROM payouts.payout p LEFT JOIN payouts.payout_match m USING (payout_id) ORDER BY 1
            """;
    private static final String TALLIES =
            """
            SELECT x::text FROM payouts.payout_tally x WHERE payouts <> 0
            UNION ALL SELECT x::text FROM payouts.match_tally x WHERE matches <> 0 ORDER BY 1
            """;
    private static final String COUNT_CHANGES =
            """
            CREATE SEQUENCE payouts.changes;
            CREATE FUNCTION payouts.count_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM nextval('payouts.changes'); RETURN NULL; END $$;
            CREATE TRIGGER count_change AFTER UPDATE ON payouts.payout
                FOR EACH ROW EXECUTE FUNCTION payouts.count_change();
            """;

    private final JdbcTemplate jdbc = BOOKS.jdbc();
    private final StateTable states = new StateTable(jdbc);
    private final PaidTable paid = new PaidTable(jdbc, states);
    private final ShownPayouts shown = new ShownPayouts(paid);

    @AfterEach
    void empty() {
        new PayoutTable(jdbc, states).clear();
    }

    /** Payouts in every state, some of which wait for people, have come back, or both. */
    private void inEveryState() {
        empty();
        new PayoutTable(jdbc, states).reserve(reserved());
        var values = PayoutState.values();
        IntStream.range(0, PAYOUTS)
                .forEach(
                        n ->
                                jdbc.update(
                                        "UPDATE payouts.payout SET state = ?, state_since ="
                                                + " ?::timestamptz, state_left = ?, returned_by = ?"
                                                + " WHERE payout_id = ?",
                                        values[n / EACH].name(),
                                        Some.AT.minusSeconds(n).toString(),
                                        n % 2 == 0 ? null : "SUBMITTED",
                                        n % EACH < 2 ? null : Some.NEXT_STATEMENT.toString(),
                                        Some.id(n).toString()));
        states.showReturns(
                IntStream.range(0, PAYOUTS)
                        .mapToObj(n -> Some.id(n).toString())
                        .toArray(String[]::new));
    }

    private static PayoutsReserved reserved() {
        var one = Some.reserved();
        return new PayoutsReserved(
                one.batchId(),
                one.runId(),
                one.number(),
                one.rail(),
                one.currency(),
                Some.payouts(PAYOUTS),
                one.totalMicro(),
                one.reservedBy(),
                one.reservedAt());
    }

    private static PayoutsSettled settled(int from, int to) {
        var money =
                IntStream.range(from, to)
                        .mapToObj(n -> Trail.of(Some.payouts(PAYOUTS).get(n)).money())
                        .toList();
        return new PayoutsSettled(
                Some.BATCH.toString(), "BANK", "MVR", money, "STATEMENT", Some.SHA, Some.LATER);
    }

    private static PayoutsReconciled reconciled(int from, int to, Instant at) {
        var lines =
                IntStream.range(from, to)
                        .mapToObj(n -> new BookedLine(Some.id(n).toString(), n + 1, null))
                        .toList();
        return new PayoutsReconciled(Some.BATCH.toString(), Some.STATEMENT.toString(), lines, at);
    }

    private List<String> rows() {
        var rows = new ArrayList<>(jdbc.queryForList(ROWS, String.class));
        rows.addAll(jdbc.queryForList(TALLIES, String.class));
        return rows;
    }

    private void expectTheSame(PayoutsSettled first, PayoutsReconciled second) {
        inEveryState();
        paid.settle(first);
        paid.reconcile(second);
        var oneByOne = rows();

        inEveryState();
        handled(first, second);
        assertThat(rows()).isEqualTo(oneByOne);
        inEveryState();
        handled(first);
        handled(second);
        assertThat(rows()).isEqualTo(oneByOne);
    }

    /** As an event processor hands them on, in one transaction. */
    private void handled(PayoutBatchEvent... events) {
        var messages = new ArrayList<GenericEventMessage<?>>();
        for (var event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            "PayoutBatch", event.batchId(), messages.size(), event));
        }
        var work = new BatchingUnitOfWork<>(messages);
        var result =
                work.executeWithResult(
                        () -> {
                            switch (work.getMessage().getPayload()) {
                                case PayoutsSettled e -> shown.settle(e);
                                case PayoutsReconciled e -> shown.reconcile(e);
                                default -> throw new AssertionError();
                            }
                            return null;
                        });
        assertThat(result.isExceptional()).isFalse();
    }

    @Test
    void bothEventsTogetherLeaveWhatTheyLeaveApart() {
        expectTheSame(settled(0, PAYOUTS), reconciled(0, PAYOUTS, Some.LATER));
    }

    @Test
    void soDoThoseThatShowMoreThanTheySettle() {
        expectTheSame(settled(0, PAYOUTS / 2), reconciled(0, PAYOUTS, Some.LATER));
    }

    @Test
    void soDoThoseThatSettleMoreThanTheyShow() {
        expectTheSame(settled(0, PAYOUTS), reconciled(PAYOUTS / 2, PAYOUTS, Some.LATER));
    }

    @Test
    void soDoThoseOfAnotherTime() {
        expectTheSame(settled(0, PAYOUTS), reconciled(0, PAYOUTS, Some.LATER.plusSeconds(7_200)));
    }

    /** What this is for: no row has a version between the two. */
    @Test
    void aRowChangesOnce() {
        new PayoutTable(jdbc, states).reserve(Some.reserved());
        jdbc.update("UPDATE payouts.payout SET state = 'SUBMITTED'");
        jdbc.execute(COUNT_CHANGES);
        handled(settled(0, 3), reconciled(0, 3, Some.LATER));
        assertThat(jdbc.queryForList("SELECT state FROM payouts.payout", String.class))
                .containsExactly("RECONCILED", "RECONCILED", "RECONCILED");
        assertThat(jdbc.queryForObject("SELECT last_value FROM payouts.changes", Long.class))
                .isEqualTo(3);
    }
}
