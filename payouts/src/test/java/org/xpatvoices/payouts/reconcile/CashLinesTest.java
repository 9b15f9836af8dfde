package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.rail.References;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A hub's count explains what this hub handed over, and no more. */
class CashLinesTest {
    private static final String HUB = new HubId(new UUID(8, 1)).toString();
    private static final String OTHER = new HubId(new UUID(8, 2)).toString();
    private static final String PAYOUT = new PayoutId(new UUID(5, 1)).toString();
    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final DepositRegister deposits = new DepositRegister(jdbc);

    @BeforeEach
    void aVoucherWaits() {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, submitting_at, money_position)
                VALUES ('batch', 'run', 1, 'CASH', 'MVR', 1, 25000000, 'SUBMITTED', 'ops', now(), 1)
                """);
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES (?, 'batch', 'payee', 'destination', 'MVR', 25000000, 0, 25000000,
                    'ACCEPTED', now(), now())
                """,
                PAYOUT);
        jdbc.update(
                """
                INSERT INTO payouts.voucher (payout_id, book_id, batch_id, hub_id, amount_micro,
                    currency, lookup, issued_at, expires_at)
                VALUES (?, 'book', 'batch', ?, 25000000, 'MVR', 'x', now(), now())
                """,
                PAYOUT,
                HUB);
    }

    @SuppressWarnings("NullAway") // nothing here looks alike
    private boolean explains(String hub) {
        String reference = References.written(PAYOUT);
        var line =
                new RawLine(
                        new Money(-25_000_000, "MVR"),
                        false,
                        List.of(reference),
                        reference,
                        null,
                        null,
                        null,
                        null);
        var register =
                new ReferenceRegister(
                        jdbc, new LikenessRegister(jdbc, _ -> Map.of()), deposits, _ -> Map.of());
        return register.of(List.of(line), RailCode.CASH, hub).payout(PAYOUT) != null;
    }

    @Test
    void aVoucherThatNobodyRedeemedExplainsNothing() {
        assertThat(explains(HUB)).isFalse();
    }

    @Test
    void aRedeemedVoucherExplainsTheLineOfItsOwnHub() {
        jdbc.update("UPDATE payouts.voucher SET redeemed_at = now()");
        assertThat(explains(HUB)).isTrue();
        assertThat(explains(OTHER)).isFalse();
    }

    @Test
    void aTopUpIsOfOneBox() {
        jdbc.update(
                """
                INSERT INTO payouts.deposit (reference, off_taker_id, amount_micro, currency,
                    deposited_at, rail, hub_id)
                VALUES ('BOX-1', 'nobody', 1000000, 'MVR', now(), 'CASH', ?)
                """,
                HUB);
        var names = java.util.Set.of("BOX-1");
        assertThat(deposits.of(names, RailCode.CASH, HUB)).hasSize(1);
        assertThat(deposits.of(names, RailCode.CASH, OTHER)).isEmpty();
    }
}
