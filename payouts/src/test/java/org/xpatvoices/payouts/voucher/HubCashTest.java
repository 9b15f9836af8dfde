package org.xpatvoices.payouts.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.reconcile.OverdrawnBoxes;

/** One box with 60 in it, and vouchers of 50 and 20. */
class HubCashTest {
    private static final String HUB = "hub_" + "7".repeat(32);

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private int waited;
    private final HubCash cash = new HubCash(jdbc, () -> waited++);
    private final OverdrawnBoxes overdrawn = new OverdrawnBoxes(jdbc);

    @BeforeEach
    void fill() {
        jdbc.update("INSERT INTO payouts.hub_account VALUES ('acc', ?, 'MVR')", HUB);
        jdbc.update(
                "INSERT INTO payouts.deposit (reference, off_taker_id, amount_micro, currency,"
                        + " deposited_at, rail, hub_id)"
                        + " VALUES ('BOX-1', 'top/CASH', 60, 'MVR', now(), 'CASH', ?)",
                HUB);
        voucher("pay_1", 50, "MVR");
        voucher("pay_2", 20, "MVR");
        voucher("pay_3", 1, "USD");
    }

    private void voucher(String payout, long micro, String currency) {
        jdbc.update(
                "INSERT INTO payouts.voucher (payout_id, book_id, batch_id, hub_id, amount_micro,"
                        + " currency, lookup, issued_at, expires_at)"
                        + " VALUES (?, 'book', 'batch', ?, ?, ?, ?, now(), now())",
                payout,
                HUB,
                micro,
                currency,
                payout);
    }

    private void redeem(String payout) {
        jdbc.update("UPDATE payouts.voucher SET redeemed_at = now() WHERE payout_id = ?", payout);
    }

    private String refusal(String payout) {
        var refused = catchThrowableOfType(Refused.class, () -> cash.mustCover(payout));
        assertThat(refused.rule()).isEqualTo(VoucherRule.BOX_MUST_HOLD_THE_CASH);
        return refused.getMessage();
    }

    @Test
    void coversWhatIsThere() {
        assertThatCode(() -> cash.mustCover("pay_1")).doesNotThrowAnyException();
        assertThatCode(() -> cash.mustCover("pay_2")).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNot() {
        redeem("pay_1");
        assertThat(refusal("pay_2")).contains("20 micro-units of MVR", "up to 10 would pass");
        assertThat(refusal("pay_3")).as("in another currency").contains("up to 0");
    }

    /** The same hand-over told again took its cash out long ago. */
    @Test
    void whatIsKnownPassesAgain() {
        redeem("pay_1");
        redeem("pay_2");
        assertThatCode(() -> cash.mustCover("pay_2")).doesNotThrowAnyException();
    }

    /** Logs from before such a decision ended the voucher. */
    @Test
    void refusesWhatCountsAsPaidWithoutAHubsWord() {
        payout("pay_1", "RECONCILED");
        payout("pay_2", "ACCEPTED");
        var refused = catchThrowableOfType(Refused.class, () -> cash.mustCover("pay_1"));
        assertThat(refused.rule()).isEqualTo(VoucherRule.VOUCHER_MUST_NOT_BE_REDEEMED_TWICE);
        assertThatCode(() -> cash.mustCover("pay_2")).doesNotThrowAnyException();
        redeem("pay_1");
        assertThatCode(() -> cash.mustCover("pay_1")).doesNotThrowAnyException();
    }

    private void payout(String id, String state) {
        jdbc.update(
                "INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id,"
                        + " currency, gross_micro, fee_micro, net_micro, state, state_since,"
                        + " reserved_at) VALUES (?, 'batch', 'payee', 'destination', 'MVR', 50, 0,"
                        + " 50, ?, now(), now())",
                id,
                state);
    }

    @Test
    void waitsForTheBooksAndForTheOthersAtThisHub() {
        cash.oneAtATime(HUB);
        assertThat(waited).isOne();
    }

    /** Logs from before this was refused, or a top-up that was none. */
    @Test
    void aBoxBelowZeroIsFound() {
        redeem("pay_1");
        assertThat(overdrawn.all()).isEmpty();
        redeem("pay_2");
        assertThat(overdrawn.all())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.hubId()).isEqualTo(HUB);
                            assertThat(one.held().amountMicro()).isEqualTo(-10);
                        });
    }
}
