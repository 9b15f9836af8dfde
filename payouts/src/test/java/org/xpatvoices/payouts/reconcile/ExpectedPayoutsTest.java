package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.AbsentPayout;
import org.xpatvoices.payouts.BooksDatabase;

import java.time.Instant;
import java.util.List;
import java.util.Set;

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
        return expected.by(Instant.EPOCH, Instant.now(), RailCode.BANK, "MVR", Set.of(named));
    }

    private void named(String outcome, boolean live) {
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
