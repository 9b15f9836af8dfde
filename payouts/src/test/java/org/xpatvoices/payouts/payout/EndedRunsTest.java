package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.payouts.payout.Some.*;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.BooksDatabase;

/** A run of which nothing goes is over, and keeps nobody from being paid anew. */
class EndedRunsTest {
    private static final String OTHER = "bat_other";

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final RunTable runs = new RunTable(jdbc);
    private final UnpaidRegister unpaid = new UnpaidRegister(jdbc);

    private void run() {
        jdbc.update(
                """
                INSERT INTO payouts.payout_run (run_id, position, rail, currency, state,
                    payout_count, total_micro, started_by, started_at, reissue_of)
                VALUES (?, 1, 'BANK', 'MVR', 'APPROVED', 1, 10, 'ops', now(), 'pay_old')
                """,
                RUN.toString());
    }

    private void batch(String batch, String run, int number) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, money_position)
                VALUES (?, ?, ?, 'BANK', 'MVR', 1, 10, 'APPROVED', 'ops', 1)
                """,
                batch,
                run,
                number);
    }

    private void payout(String payout, String batch, String state, boolean leftOut) {
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at, left_out)
                VALUES (?, ?, 'pye_1', 'dst', 'MVR', 10, 0, 10, ?, now(), now(), ?)
                """,
                payout,
                batch,
                state,
                leftOut);
    }

    private String state() {
        return jdbc.queryForObject("SELECT state FROM payouts.payout_run", String.class);
    }

    @Test
    void endsWithTheLastOfItsBatches() {
        run();
        batch(BATCH.toString(), RUN.toString(), 1);
        batch(OTHER, RUN.toString(), 2);
        var ended = released(PayoutsReleased.Origin.RESERVED, "nothing of it is left to send");
        runs.released(released(PayoutsReleased.Origin.CANCELLED, "", money(0)));
        assertThat(state()).isEqualTo("APPROVED");
        runs.released(ended);
        assertThat(state()).as("another batch goes").isEqualTo("APPROVED");
        jdbc.update("UPDATE payouts.payout_batch SET phase = 'CANCELLED' WHERE number = 2");
        runs.released(ended);
        assertThat(state()).isEqualTo("CANCELLED");
    }

    @Test
    void whatWasLeftOutIsNotPaidAgainByThatRun() {
        batch("bat_old", "run_old", 1);
        payout("pay_old", "bat_old", "RELEASED", false);
        run();
        batch(BATCH.toString(), RUN.toString(), 1);
        payout("pay_new", BATCH.toString(), "APPROVED", false);
        assertThatThrownBy(() -> unpaid.of("pay_old").orElseThrow().mustBeProven())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("again by " + RUN);
        jdbc.update("UPDATE payouts.payout SET left_out = true WHERE payout_id = 'pay_new'");
        assertThat(unpaid.of("pay_old").orElseThrow().again()).as("held").isNotNull();
        jdbc.update("UPDATE payouts.payout SET state = 'RELEASED' WHERE payout_id = 'pay_new'");
        unpaid.of("pay_old").orElseThrow().mustBeProven();
        jdbc.update("UPDATE payouts.payout SET left_out = false");
        assertThat(unpaid.of("pay_old").orElseThrow().again()).as("sent, refused").isNotNull();
    }
}
