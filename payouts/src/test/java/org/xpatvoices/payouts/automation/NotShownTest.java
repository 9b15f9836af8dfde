package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.BreakId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.payouts.TestBooks;
import org.xpatvoices.payouts.payout.LateBatches;
import org.xpatvoices.payouts.payout.UnprovenRefusals;
import org.xpatvoices.payouts.reconcile.DepositRegister;
import org.xpatvoices.payouts.reconcile.KnownBreaks;
import org.xpatvoices.payouts.reconcile.LateDeposits;
import org.xpatvoices.payouts.reconcile.LateDeposits.Recorded;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Money that one person recorded is looked for on statements, each side of it. */
class NotShownTest {
    private static final Instant RECORDED = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-05T09:00:00Z");

    private static final String BATCH = "bat_" + "1".repeat(32);

    private TestBooks books;
    private JdbcTemplate jdbc;
    private LateDeposits deposits;

    @BeforeEach
    void open() {
        books = new TestBooks();
        jdbc = books.database().jdbc();
        deposits = new LateDeposits(jdbc);
        recorded("EX-1", "sold", -153, "MVR", "BANK");
        recorded("EX-1", "bought", 10, "USD", "BANK");
        recorded("TOP-1", "float", 50, "MVR", "MOBILE_MONEY");
        recorded("HUB-1", "hub", 50, "MVR", "CASH");
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void everySideIsAskedForUntilAStatementShowsIt() {
        assertThat(notShown()).containsExactlyInAnyOrder("EX-1 MVR", "EX-1 USD", "TOP-1 MVR");
        shown("EX-1", -153, "MVR", "MATCHED_DEPOSIT", true);
        assertThat(notShown()).containsExactlyInAnyOrder("EX-1 USD", "TOP-1 MVR");
        shown("EX-1", 11, "USD", "FX_VARIANCE", true);
        assertThat(notShown()).containsExactly("TOP-1 MVR");
    }

    @Test
    void aRevokedStatementOrAnotherLineShowsNothing() {
        shown("TOP-1", 50, "MVR", "MATCHED_DEPOSIT", false);
        shown("TOP-1", -50, "MVR", "MATCHED_DEPOSIT", true);
        shown("TOP-1", 50, "USD", "MATCHED_DEPOSIT", true);
        shown("TOP-1", 50, "MVR", "UNIDENTIFIED_CREDIT", true);
        assertThat(notShown()).contains("TOP-1 MVR");
    }

    @Test
    void nothingIsLateBeforeItsTime() {
        assertThat(deposits.notShown(RECORDED)).isEmpty();
    }

    @Test
    void endsByItselfOnceAndOnlyForWhatWasOpened() {
        shown("TOP-1", 50, "MVR", "MATCHED_DEPOSIT", true);
        assertThat(deposits.shown(LATER)).as("nobody asks while no break is open").isEmpty();
        var late = deposits.notShown(LATER);
        var id = BreakIds.ofRecorded(late.getFirst(), 0);
        var rounds = new LateRounds(new KnownBreaks(jdbc));
        brk(id, "OPEN");
        assertThat(deposits.shown(LATER)).extracting(Recorded::reference).containsExactly("TOP-1");
        assertThat(rounds.open(late)).containsExactly(id);
        jdbc.update("UPDATE payouts.break SET state = 'RESOLVED'");
        assertThat(rounds.open(late)).isEmpty();
        assertThat(deposits.shown(LATER)).isEmpty();
    }

    /** It has no payouts, so that none of them waits; that says nothing about it. */
    @Test
    void isNoBatchThatHasBeenHeardOf() {
        brk(BreakIds.ofRecorded(deposits.notShown(LATER).getFirst(), 0), "OPEN");

        assertThat(new LateBatches(jdbc).heardOfSince()).isEmpty();
    }

    /**
     * The money is still missing, whatever people said of it; the ids of before stay as they are.
     */
    @Test
    void whatWasExplainedOnceIsAskedAboutAgain() {
        var rounds = new LateRounds(new KnownBreaks(jdbc));
        var late = deposits.notShown(LATER).subList(0, 1);
        var first = BreakIds.ofRecorded(late.getFirst(), 0);
        assertThat(rounds.toOpen(late, LATER).keySet()).containsExactly(first);
        brk(first, "OPEN");
        assertThat(rounds.toOpen(late, LATER.plusSeconds(9))).as("people look").isEmpty();
        for (var end : List.of("RESOLVED", "CLOSED_BY_EVIDENCE")) {
            jdbc.update("UPDATE payouts.break SET state = ?", end);
            assertThat(rounds.toOpen(late, LATER)).as("just ended").isEmpty();
            assertThat(rounds.toOpen(late, LATER.plusSeconds(9)).keySet())
                    .containsExactly(BreakIds.ofRecorded(late.getFirst(), 1));
        }
        brk(BreakIds.ofRecorded(late.getFirst(), 1), "OPEN");
        assertThat(rounds.toOpen(late, LATER.plusSeconds(9))).isEmpty();
        assertThat(rounds.open(late)).containsExactly(BreakIds.ofRecorded(late.getFirst(), 1));
        jdbc.update("UPDATE payouts.break SET state = 'RESOLVED'");
        assertThat(rounds.toOpen(late, LATER.plusSeconds(9)).keySet())
                .containsExactly(BreakIds.ofRecorded(late.getFirst(), 2));
        assertThat(rounds.open(late)).isEmpty();
    }

    /** Its line came first and waited; nobody is to look for it again, nor match it once more. */
    @Test
    void whatWasRecordedAfterItsLineIsShown() {
        recorded("DEP-9", "off-taker", 70, "MVR", "BANK");
        jdbc.update(
                "INSERT INTO payouts.statement_line (statement_id, line, amount_micro, currency,"
                        + " reversal, end_to_end_id, outcome, live)"
                        + " VALUES ('stm_9', 1, 70, 'MVR', false, 'DEP-9', 'UNIDENTIFIED_CREDIT',"
                        + " true)");
        brk(new BreakId(new UUID(9, 9)), "OPEN");
        jdbc.update("UPDATE payouts.break SET statement_id = 'stm_9', line = 1");
        assertThat(notShown()).contains("DEP-9 MVR");
        jdbc.update("UPDATE payouts.break SET state = 'RESOLVED', resolution = 'LOSS'");
        assertThat(notShown()).contains("DEP-9 MVR");
        jdbc.update("UPDATE payouts.break SET resolution = 'RECORDED_SINCE'");
        assertThat(notShown()).doesNotContain("DEP-9 MVR").contains("EX-1 MVR");
        jdbc.update("UPDATE payouts.statement_line SET amount_micro = 71");
        assertThat(notShown()).contains("DEP-9 MVR");
        jdbc.update("UPDATE payouts.statement_line SET amount_micro = 70, live = false");
        assertThat(notShown()).contains("DEP-9 MVR");
    }

    /** What two people name as the record of a line is that record's line, and no other's. */
    @Test
    void aRecordIsNamedOnceAndOnlyWhereItFits() {
        var register = new DepositRegister(jdbc);
        jdbc.update(
                "INSERT INTO payouts.statement (statement_id, position, account_id, account_mask,"
                        + " bank_statement_id, sha256, sequence, opened_at, closed_at,"
                        + " opening_micro, credit_micro, debit_micro, closing_micro, currency,"
                        + " line_count, imported_by, imported_at, rail)"
                        + " VALUES ('stm_9', 1, 'acc', 'x', 's', 's', 1, now(), now(), 0, 0, 0, 0,"
                        + " 'MVR', 1, 'ops', now(), 'MOBILE_MONEY')");
        assertThat(register.isFree(line(50, "MVR"), "TOP-1")).isTrue();
        assertThat(register.isFree(line(51, "MVR"), "TOP-1")).isFalse();
        assertThat(register.isFree(line(-50, "MVR"), "TOP-1")).isFalse();
        assertThat(register.isFree(line(50, "USD"), "TOP-1")).isFalse();
        assertThat(register.isFree(line(50, "MVR"), "TOP-2")).isFalse();
        assertThat(register.isFree(line(-153, "MVR"), "EX-1")).as("of the bank").isFalse();
        assertThat(register.isFree(line(50, "MVR"), "HUB-1")).as("of a hub").isFalse();
        jdbc.update(
                "INSERT INTO payouts.statement_line (statement_id, line, amount_micro, currency,"
                        + " reversal, outcome, live)"
                        + " VALUES ('stm_9', 1, 50, 'MVR', false, 'UNIDENTIFIED_CREDIT', true)");
        brk(new BreakId(new UUID(9, 9)), "RESOLVED");
        jdbc.update(
                "UPDATE payouts.break SET statement_id = 'stm_9', line = 1, recorded_as = 'TOP-1',"
                        + " resolution = 'RECORDED_SINCE'");
        assertThat(register.isFree(line(50, "MVR"), "TOP-1")).as("shown").isFalse();
        assertThat(notShown()).doesNotContain("TOP-1 MVR");
    }

    private static BreakOpened line(long micro, String currency) {
        return new BreakOpened(
                "brk",
                BreakCategory.UNIDENTIFIED_CREDIT.name(),
                4,
                null,
                null,
                "stm_9",
                1,
                micro,
                0,
                currency,
                true,
                "why",
                LATER);
    }

    /** What people explained is asked about again once it has waited as long again. */
    @Test
    void anExplainedBatchIsLateAgain() {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, submitting_at, money_position)
                VALUES (?, 'run', 1, 'BANK', 'MVR', 1, 102, 'SUBMITTED', 'ops', ?, 1)
                """,
                BATCH,
                Timestamp.from(RECORDED));
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES ('pay_1', ?, 'payee', 'dst', 'MVR', 102, 0, 102, 'ACCEPTED', now(), now())
                """,
                BATCH);
        var batches = new LateBatches(jdbc);
        var first = batches.sentBefore(LATER, RailCode.BANK).getFirst();
        var id = BreakIds.ofBatch(BreakCategory.LATE, BATCH, first.explained());
        brk(id, "OPEN");
        jdbc.update("UPDATE payouts.break SET batch_id = ?", BATCH);

        assertThat(batches.sentBefore(LATER.plusSeconds(9), RailCode.BANK)).isEmpty();
        jdbc.update("UPDATE payouts.break SET state = 'RESOLVED'");
        assertThat(batches.sentBefore(LATER, RailCode.BANK)).as("just explained").isEmpty();
        var again = batches.sentBefore(LATER.plusSeconds(9), RailCode.BANK).getFirst();
        assertThat(BreakIds.ofBatch(BreakCategory.LATE, BATCH, again.explained())).isNotEqualTo(id);
    }

    private List<String> refused(Instant time) {
        return new UnprovenRefusals(jdbc)
                .before(time).stream().map(UnprovenRefusals.Refusal::payoutId).toList();
    }

    /** No statement came that could prove it: its worker waits, and nobody would know. */
    @Test
    void aRefusalThatNothingProvesIsForPeople() {
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES ('pay_1', ?, 'payee', 'dst', 'MVR', 102, 2, 100, 'REJECTED', ?, now())
                """,
                BATCH,
                Timestamp.from(RECORDED));
        assertThat(refused(RECORDED)).as("just refused").isEmpty();
        assertThat(refused(LATER)).containsExactly("pay_1");
        var opened =
                WhenEvidenceIsLateThenOpenBreak.breakOf(
                        new UnprovenRefusals(jdbc).before(LATER).getFirst(), LATER);
        assertThat(opened.expected()).isEqualTo(new Money(100, "MVR"));
        assertThat(opened.category()).isEqualTo(BreakCategory.MISSING_AT_PROVIDER);
        brk(opened.breakId(), "OPEN");
        jdbc.update("UPDATE payouts.break SET payout_id = 'pay_1'");
        assertThat(refused(LATER)).as("people look").isEmpty();
        jdbc.update("UPDATE payouts.break SET state = 'RESOLVED'");
        for (var over : List.of("RELEASED", "SETTLED", "ACCEPTED")) {
            jdbc.update("UPDATE payouts.payout SET state = ?", over);
            assertThat(refused(LATER)).as(over).isEmpty();
        }
    }

    private List<String> notShown() {
        var late = deposits.notShown(LATER);
        assertThat(late.stream().map(one -> BreakIds.ofRecorded(one, 0))).doesNotHaveDuplicates();
        return late.stream().map(one -> one.reference() + " " + one.amount().currency()).toList();
    }

    private void recorded(String reference, String side, long micro, String currency, String rail) {
        jdbc.update(
                "INSERT INTO payouts.deposit (reference, off_taker_id, amount_micro, currency,"
                        + " deposited_at, rail) VALUES (?, ?, ?, ?, ?, ?)",
                reference,
                side,
                micro,
                currency,
                Timestamp.from(RECORDED),
                rail);
    }

    private void shown(
            String reference, long micro, String currency, String outcome, boolean live) {
        jdbc.update(
                "INSERT INTO payouts.statement_line (statement_id, line, amount_micro, currency,"
                        + " reversal, outcome, deposit_reference, live)"
                        + " SELECT 'stm_1', count(*), ?, ?, false, ?, ?, ?"
                        + " FROM payouts.statement_line",
                micro,
                currency,
                outcome,
                reference,
                live);
    }

    private void brk(BreakId id, String state) {
        jdbc.update(
                "INSERT INTO payouts.break (break_id, position, category, severity, state,"
                        + " amount_micro, expected_micro, currency, in_suspense, detail, opened_at,"
                        + " changed_at) VALUES (?, 1, 'LATE', 2, ?, 0, 50, 'MVR', false, '', ?, ?)",
                id.toString(),
                state,
                Timestamp.from(LATER),
                Timestamp.from(LATER));
    }
}
