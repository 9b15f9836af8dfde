package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.BooksDatabase;

/** A float pays out what it holds, less what is on its way and what others will send. */
class CountedFloatsTest {
    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final CountedFloats floats = new CountedFloats(jdbc, null, null);
    private int payouts;

    private void account(String name, String currency, long debit, long credit) {
        jdbc.update(
                "INSERT INTO payouts.account (account, currency, debit_micro, credit_micro)"
                        + " VALUES (?, ?, ?, ?)",
                name,
                currency,
                debit,
                credit);
    }

    private void payout(String run, String rail, String state, long net, long fee) {
        payouts++;
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, money_position)
                VALUES (?, ?, 1, ?, 'MVR', 1, ?, 'RESERVED', 'ops', 1)
                """,
                "bat_" + payouts,
                run,
                rail,
                net);
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES (?, ?, 'payee', 'dst', 'MVR', ?, ?, ?, ?, now(), now())
                """,
                "pay_" + payouts,
                "bat_" + payouts,
                net + fee,
                fee,
                net,
                state);
    }

    private void covers(String run) {
        assertThatCode(() -> floats.floatMustCover(run, RailCode.MOBILE_MONEY))
                .doesNotThrowAnyException();
    }

    private void lacks(String run, String would, String free) {
        var refused =
                catchThrowableOfType(
                        Refused.class, () -> floats.floatMustCover(run, RailCode.MOBILE_MONEY));
        assertThat(refused.rule()).isEqualTo(PayoutRule.FLOAT_MUST_COVER_THE_RUN);
        assertThat(refused).hasMessageContaining(would + " micro-units of MVR");
        assertThat(refused).hasMessageContaining("up to " + free + " would pass");
    }

    @Test
    void paysNoMoreThanItHoldsAndOthersLeave() {
        payout("run_1", "MOBILE_MONEY", "RESERVED", 90, 10);
        lacks("run_1", "100", "0");
        account("asset:float:mobile_money", "USD", 900, 0);
        account("asset:float:mobile_money", "MVR", 250, 100);
        account("asset:bank:operating", "MVR", 900, 0);
        covers("run_1");
        account("liab:payout:in_transit:mobile_money", "MVR", 20, 70);
        covers("run_1");
        payout("run_2", "MOBILE_MONEY", "APPROVED", 1, 0);
        payout("run_3", "BANK", "APPROVED", 500, 0);
        payout("run_4", "MOBILE_MONEY", "RESERVED", 500, 0);
        payout("run_1", "MOBILE_MONEY", "HELD", 500, 0);
        lacks("run_1", "100", "99");
        lacks("run_4", "500", "99");
        covers("run_2");
    }
}
