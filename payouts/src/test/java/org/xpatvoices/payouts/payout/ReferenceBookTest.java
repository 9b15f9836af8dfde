package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.reconcile.GetReferenceUse;
import org.xpatvoices.payouts.BooksDatabase;

/** One deposit, one top-up on its way, one that is booked, and one exchange. */
class ReferenceBookTest {
    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private int waited;
    private final ReferenceBook book = new ReferenceBook(jdbc, () -> waited++);

    @BeforeEach
    void record() {
        deposit("DEP-1", "ofk_1");
        deposit("TOP-2", "top_2/BANK");
        topUp("TOP-1", "top_1", "PROPOSED");
        topUp("TOP-2", "top_2", "APPROVED");
        topUp("TOP-3", "top_3", "DECLINED");
        conversion("FX-1", "cnv_1", "PROPOSED");
        conversion("FX-2", "cnv_2", "DECLINED");
    }

    private void deposit(String reference, String owner) {
        jdbc.update(
                "INSERT INTO payouts.deposit (reference, off_taker_id, amount_micro, currency,"
                        + " deposited_at) VALUES (?, ?, 1, 'MVR', now())",
                reference,
                owner);
    }

    private void topUp(String reference, String id, String state) {
        jdbc.update(
                "INSERT INTO payouts.float_top_up (top_up_id, rail, reference, amount_micro,"
                        + " currency, state, proposed_by, proposed_at, decided_by)"
                        + " VALUES (?, 'MOBILE_MONEY', ?, 1, 'MVR', ?, 'a', now(), 'b')",
                id,
                reference,
                state);
    }

    private void conversion(String reference, String id, String state) {
        jdbc.update(
                "INSERT INTO payouts.conversion (conversion_id, position, rail, state, payees,"
                        + " sold_micro, sold_currency, bought_currency, reference, opened_by,"
                        + " opened_at) VALUES (?, 1, 'BANK', ?, 1, 1, 'USD', 'MVR', ?, 'a', now())",
                id,
                state,
                reference);
    }

    @ParameterizedTest
    @CsvSource({
        "DEP-1, ofk_2",
        "DEP-1, top_1",
        "DEP-1, cnv_1",
        "TOP-1, ofk_1",
        "TOP-1, top_9",
        "TOP-1, cnv_1",
        "TOP-2, ofk_1",
        "TOP-2, top_9",
        "FX-1, ofk_1",
        "FX-1, top_1",
        "FX-1, cnv_9"
    })
    void isTakenBySomebodyElse(String reference, String owner) {
        assertThat(book.isTaken(reference, owner)).isTrue();
        assertThat(book.handle(new GetReferenceUse(reference, owner)).taken()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DEP-1, ofk_1",
        "TOP-1, top_1",
        "TOP-2, top_2",
        "FX-1, cnv_1",
        "TOP-3, ofk_1",
        "FX-2, top_1",
        "DEP-2, ofk_1"
    })
    void isFreeForItsOwnerAndOnceGivenUp(String reference, String owner) {
        assertThat(book.isTaken(reference, owner)).isFalse();
        assertThat(book.handle(new GetReferenceUse(reference, owner)).taken()).isFalse();
    }

    /** What was recorded a moment ago counts. */
    @Test
    void looksOnceTheBooksShowEverything() {
        book.isTaken("DEP-1", "ofk_2");
        assertThat(waited).isOne();
    }
}
