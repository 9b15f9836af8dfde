package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.BooksDatabase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A debit that names nothing may have paid what was given back, where nothing open is like it. */
class LikenessRegisterTest {
    private static final LocalDate SENT_ON = LocalDate.of(2026, 11, 2);

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final LikenessRegister register =
            new LikenessRegister(jdbc, _ -> Map.of("dst_1", "0001", "dst_2", "0002"));

    @BeforeEach
    void sent() {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, submitting_at, money_position)
                VALUES ('batch', 'run', 1, 'BANK', 'MVR', 2, 50000000, 'SUBMITTED', 'ops',
                    '2026-11-02T08:00:00Z', 1)
                """);
        payout("pay_1", "dst_1", "RELEASED");
    }

    private void payout(String id, String destination, String state) {
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id,
                    currency, gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES (?, 'batch', 'payee', ?, 'MVR', 25000000, 0, 25000000, ?, now(), now())
                """,
                id,
                destination,
                state);
    }

    private List<String> alike(int daysLater) {
        var line =
                new RawLine(
                        new Money(-25_000_000, "MVR"),
                        false,
                        List.of(),
                        null,
                        "B-1",
                        null,
                        "0001",
                        SENT_ON.plusDays(daysLater));
        return register
                .of(List.of(line), RailCode.BANK, _ -> new KnownBatch(List.of(), List.of()))
                .getFirst()
                .payouts()
                .stream()
                .map(KnownPayout::payoutId)
                .toList();
    }

    @Test
    void whatWasGivenBackMayHaveBeenPaid() {
        assertThat(alike(1)).containsExactly("pay_1");
        assertThat(alike(6)).as("too late").isEmpty();
        payout("pay_2", "dst_2", "ACCEPTED");
        assertThat(alike(1)).as("to another account").containsExactly("pay_1");
        payout("pay_3", "dst_1", "ACCEPTED");
        assertThat(alike(1)).as("open").containsExactly("pay_3");
    }

    @Test
    void whatWasPaidOrNeverSentWasNot() {
        jdbc.update("UPDATE payouts.payout SET settled_micro = net_micro");
        assertThat(alike(1)).as("it came back").isEmpty();
        jdbc.update("UPDATE payouts.payout SET settled_micro = 0, left_out = true");
        assertThat(alike(1)).as("kept back").isEmpty();
        jdbc.update("UPDATE payouts.payout SET left_out = false");
        jdbc.update("UPDATE payouts.payout_batch SET submitting_at = NULL");
        assertThat(alike(1)).as("cancelled").isEmpty();
    }
}
