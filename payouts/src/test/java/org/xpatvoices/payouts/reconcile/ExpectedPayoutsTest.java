package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.AbsentPayout;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.payout.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A payout that an earlier statement names is not missing from a later one while people decide. */
class ExpectedPayoutsTest {
    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final ExpectedPayouts expected = new ExpectedPayouts(jdbc);

    @BeforeEach
    void onePayoutWasSentAndRefused() {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, submitting_at, money_position)
                VALUES ('bat_1', 'run', 1, 'BANK', 'MVR', 1, 102, 'SUBMITTED', 'ops',
                    now() - interval '2 days', 1)
                """);
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES ('pay_1', 'bat_1', 'payee', 'destination', 'MVR', 102, 0, 102, 'REJECTED',
                    now(), now())
                """);
    }

    @Test
    void whatNobodyNamedIsMissing() {
        assertThat(absent()).containsExactly(new AbsentPayout("bat_1", "pay_1"));
        assertThat(absent("pay_1")).isEmpty();
    }

    @Test
    void whatAWaitingLineNamesIsNot() {
        named("AMOUNT_DIFF", true);
        assertThat(absent()).as("its break is about to be opened").isEmpty();
        brk("OPEN");
        assertThat(absent()).isEmpty();
        jdbc.update("UPDATE payouts.break SET state = 'RESOLUTION_PROPOSED'");
        assertThat(absent()).isEmpty();
    }

    @Test
    void onceTwoPeopleHaveSaidWhatTheLineIsItCountsAsMissing() {
        named("MISSING_IN_LEDGER", true);
        brk("RESOLVED");
        assertThat(absent()).hasSize(1);
    }

    @Test
    void aRevokedStatementNamesNobody() {
        named("AMOUNT_DIFF", false);
        assertThat(absent()).hasSize(1);
    }

    @Test
    void whereEveryLineIsMatchedNothingWaits() {
        named("MATCHED_PAYOUT", true);
        assertThat(absent()).hasSize(1);
    }

    private List<AbsentPayout> absent(String... named) {
        return expected.by(
                Instant.EPOCH, Instant.now(), Duration.ZERO, RailCode.BANK, "MVR", Set.of(named));
    }

    /** One that was brought late cannot outweigh what a later one names, whatever became of it. */
    @Test
    void anOlderStatementConcludesNothingAboutWhatALaterOneNames() {
        named("MISSING_IN_LEDGER", true);
        brk("RESOLVED");
        jdbc.update("UPDATE payouts.statement SET closed_at = now() + interval '1 hour'");
        assertThat(absent()).isEmpty();
        jdbc.update("UPDATE payouts.statement SET revoked_at = now()");
        assertThat(absent()).hasSize(1);
    }

    /** What is pending needs no line. */
    @Test
    void aLaterStatementWithoutLinesNamesAsWell() {
        named("AMOUNT_DIFF", true);
        jdbc.update("DELETE FROM payouts.statement_line");
        assertThat(absent()).as("an earlier one says nothing of today").hasSize(1);
        jdbc.update("UPDATE payouts.statement SET closed_at = now() + interval '1 hour'");
        assertThat(absent()).isEmpty();
    }

    /** An earlier statement lacked it, and then the rail refused it: the next one proves it. */
    @Test
    void whatWasRefusedSinceIsExpectedAgain() {
        jdbc.update("UPDATE payouts.payout SET missed_at = now(), missed_by = 'stm_0'");
        assertThat(absent()).hasSize(1);
        jdbc.update("UPDATE payouts.payout SET state = 'MANUAL'");
        assertThat(absent()).isEmpty();
    }

    /** A word on a whole batch is no word on what was kept back and never went along. */
    @Test
    void whatABatchLeftBehindIsNotOfIt() {
        var likeness = mock(LikenessRegister.class);
        var register =
                new ReferenceRegister(jdbc, likeness, new DepositRegister(jdbc), _ -> Map.of());
        assertThat(new SentBatches(jdbc).payoutsOf("bat_1")).containsExactly("pay_1");
        jdbc.update("UPDATE payouts.payout SET left_out = true");
        assertThat(new SentBatches(jdbc).payoutsOf("bat_1")).isEmpty();
    }

    /** Whose money it showed coming back is touched as much as whom it showed or lacked. */
    @Test
    void aRevokedStatementIsAskedAboutWhatItSaidCameBack() {
        var claims = new RevokedClaims(jdbc, mock(Progress.class));
        var statement = new StatementId(new UUID(1, 1));
        assertThat(claims.batches(statement)).isEmpty();
        String batch = new BatchId(new UUID(2, 1)).toString();
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at, returned_by)
                VALUES ('pay_2', ?, 'another', 'destination', 'MVR', 102, 0, 102, 'RETURNED',
                    now(), now(), ?)
                """,
                batch,
                statement.toString());
        assertThat(claims.batches(statement)).extracting(BatchId::toString).containsExactly(batch);
    }

    private void named(String outcome, boolean live) {
        jdbc.update(
                "INSERT INTO payouts.statement (statement_id, position, account_id,"
                        + " bank_statement_id, sha256, account_mask, sequence, opened_at, closed_at,"
                        + " opening_micro, credit_micro, debit_micro, closing_micro, currency,"
                        + " line_count, imported_by, imported_at, rail) VALUES ('stm_1', 1, 'acc', 'S',"
                        + " 'sha', '0001', 1, now(), now() - interval '1 day', 0, 0, 112, -112, 'MVR',"
                        + " 1, 'ops', now(), 'BANK')");
        jdbc.update("INSERT INTO payouts.named_payout VALUES ('pay_1', 'stm_1')");
        jdbc.update(
                "INSERT INTO payouts.statement_line (statement_id, line, amount_micro, currency,"
                        + " reversal, outcome, live) VALUES ('stm_1', 1, -112, 'MVR', false, ?, ?)",
                outcome,
                live);
    }

    private void brk(String state) {
        jdbc.update(
                "INSERT INTO payouts.break (break_id, position, category, severity, state,"
                        + " statement_id, line, amount_micro, expected_micro, currency,"
                        + " in_suspense, detail, opened_at, changed_at) VALUES ('brk_1', 1,"
                        + " 'AMOUNT_DIFF', 3, ?, 'stm_1', 1, -112, 102, 'MVR', true, '', now(),"
                        + " now())",
                state);
    }
}
