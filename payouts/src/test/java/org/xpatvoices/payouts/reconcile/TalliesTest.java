package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.payouts.TestBooks;

/** Sums that move with their rows are what counting the rows anew gives. */
class TalliesTest {
    private static final String COUNTED =
            """
            SELECT m.statement_id, coalesce(p.settled_at, '-infinity'), count(*), sum(p.net_micro)
            FROM payouts.payout_match m JOIN payouts.payout p USING (payout_id) GROUP BY 1, 2
            """;
    private static final String TALLIED =
            "SELECT statement_id, settled_at, matches, net_micro FROM payouts.match_tally"
                    + " WHERE matches <> 0";

    private TestBooks books;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        books = new TestBooks();
        jdbc = books.database().jdbc();
        for (int n = 1; n <= 4; n++) {
            jdbc.update(
                    "INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id,"
                            + " currency, gross_micro, fee_micro, net_micro, state, state_since,"
                            + " reserved_at) VALUES (?, 'bat_1', ?, 'dst_1', 'MVR', ?, 0, ?,"
                            + " 'SUBMITTED', '2026-11-02', '2026-11-01')",
                    "pay_" + n,
                    "pye_" + n,
                    n * 10_000L,
                    n * 10_000L);
        }
        jdbc.update(
                "INSERT INTO payouts.payout_match VALUES"
                        + " ('pay_1', 'stm_1', 1), ('pay_2', 'stm_1', 2), ('pay_3', 'stm_2', 1)");
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void matchesAreCountedByWhenTheirPayoutsWereSettled() {
        change("settled_at = '2026-11-03'", "payout_id = 'pay_nobody'");
        expectWhatCountingGives(2);
        change("settled_at = '2026-11-03', state = 'SETTLED'", "payout_id <> 'pay_3'");
        expectWhatCountingGives(2);
        change("settled_at = '2026-11-04'", "payout_id IN ('pay_2', 'pay_3')");
        expectWhatCountingGives(3);
        change("settled_at = NULL", "payout_id = 'pay_1'");
        expectWhatCountingGives(3);
    }

    @Test
    void anotherStateChangesNothingOfMatches() {
        change("settled_at = '2026-11-03'", "true");
        change("state = 'RECONCILED', evidence = 'E-1'", "true");
        expectWhatCountingGives(2);
        jdbc.update("DELETE FROM payouts.payout_match WHERE payout_id = 'pay_1'");
        expectWhatCountingGives(2);
    }

    private void change(String what, String which) {
        jdbc.update("UPDATE payouts.payout SET " + what + " WHERE " + which);
    }

    private void expectWhatCountingGives(int groups) {
        assertThat(jdbc.queryForList(TALLIED)).hasSize(groups);
        assertThat(jdbc.queryForList(COUNTED + " EXCEPT " + TALLIED)).isEmpty();
    }
}
