package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutsReserved;
import org.xpatvoices.payouts.BooksDatabase;

import java.util.List;

/** One live reservation of a payout: the database itself refuses the second. */
class ReservedOnceTest {
    private static final BooksDatabase BOOKS = BooksDatabase.fresh();
    private static final String REFUSED = "a payout is reserved once";

    private final StateTable states = new StateTable(BOOKS.jdbc());
    private final PayoutTable payouts = new PayoutTable(BOOKS.jdbc(), states);

    @BeforeEach
    void threePayoutsAreReserved() {
        BOOKS.jdbc().execute("TRUNCATE payouts.payout, payouts.payout_tally");
        payouts.reserve(Some.reserved());
    }

    @Test
    void refusesASecondReservationByAnotherBatch() {
        assertThatThrownBy(() -> payouts.reserve(by("bat_" + "9".repeat(32), Some.PAYOUTS)))
                .hasMessageContaining(REFUSED);
        assertThat(batches()).containsOnly(Some.BATCH.toString());
    }

    @Test
    void refusesASecondReservationOfAnotherAmount() {
        var more = List.of(Some.payout(0, 11_000_000, 0));
        assertThatThrownBy(() -> payouts.reserve(by(Some.BATCH.toString(), more)))
                .hasMessageContaining(REFUSED);
    }

    @Test
    void refusesItOnceThePayoutHasGoneToo() {
        for (var state :
                List.of(PayoutState.APPROVED, PayoutState.SUBMITTING, PayoutState.SUBMITTED)) {
            states.move(Some.BATCH.toString(), state, Some.LATER);
        }
        assertThatThrownBy(() -> payouts.reserve(by("bat_" + "9".repeat(32), Some.PAYOUTS)))
                .hasMessageContaining(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gross_micro = gross_micro + 1",
                "net_micro = net_micro - 1",
                "fee_micro = 1",
                "payee_id = 'pye_other'",
                "destination_id = 'dst_other'",
                "currency = 'USD'",
                "payout_id = 'pay_other'"
            })
    void refusesToChangeWhatWasReserved(String change) {
        assertThatThrownBy(() -> BOOKS.jdbc().update("UPDATE payouts.payout SET " + change))
                .hasMessageContaining(REFUSED);
    }

    @Test
    void takesTheSameReservationAgainAsNothing() {
        for (var state :
                List.of(PayoutState.APPROVED, PayoutState.SUBMITTING, PayoutState.SUBMITTED)) {
            states.move(Some.BATCH.toString(), state, Some.LATER);
        }
        payouts.reserve(Some.reserved());

        assertThat(
                        BOOKS.jdbc()
                                .queryForList(
                                        "SELECT DISTINCT state FROM payouts.payout", String.class))
                .containsExactly("SUBMITTED");
        assertThat(
                        BOOKS.jdbc()
                                .queryForObject(
                                        "SELECT sum(payouts) FROM payouts.payout_tally",
                                        Integer.class))
                .isEqualTo(3);
    }

    private static List<String> batches() {
        return BOOKS.jdbc().queryForList("SELECT batch_id FROM payouts.payout", String.class);
    }

    private static PayoutsReserved by(String batch, List<Payout> p) {
        var first = Some.reserved();
        return new PayoutsReserved(
                batch,
                first.runId(),
                2,
                first.rail(),
                first.currency(),
                p,
                first.totalMicro(),
                first.reservedBy(),
                first.reservedAt());
    }
}
