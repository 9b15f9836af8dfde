package org.xpatvoices.payouts.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.payouts.BooksDatabase;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;

/** What a worker said is over once the break that it opened is, and no other of theirs waits. */
class EndedAnswersTest {
    private static final Instant SAID = Instant.parse("2026-11-23T08:10:00.123456Z");
    private static final Instant ENDED = SAID.plusSeconds(600);

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final EndedAnswers answers = new EndedAnswers(jdbc);

    @BeforeEach
    void said() {
        jdbc.update(
                "INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id,"
                        + " currency, gross_micro, fee_micro, net_micro, state, state_since,"
                        + " reserved_at, receipt, answered_at) VALUES ('pay_1', 'batch', 'payee',"
                        + " 'destination', 'MVR', 50, 0, 50, 'SETTLED', now(), now(),"
                        + " 'NOT_RECEIVED', ?)",
                Timestamp.from(SAID));
    }

    private void waits(String id, String category, Instant openedAt) {
        jdbc.update(
                "INSERT INTO payouts.break (break_id, position, category, severity, state, payout_id,"
                        + " amount_micro, expected_micro, currency, in_suspense, detail, opened_at,"
                        + " changed_at) VALUES (?, 1, ?, 5, 'OPEN', 'pay_1', 0, 50, 'MVR', false, 'no',"
                        + " ?, ?)",
                id,
                category,
                Timestamp.from(openedAt),
                Timestamp.from(openedAt));
    }

    private void ends(String id) {
        jdbc.update(
                "UPDATE payouts.break SET state = 'RESOLVED', changed_at = ? WHERE break_id = ?",
                Timestamp.from(ENDED),
                id);
    }

    private boolean over() {
        var shown =
                jdbc.queryForList(
                        "SELECT " + EndedAnswers.LOOKED_INTO_AT + " FROM payouts.payout p",
                        Timestamp.class);
        boolean over = answers.lookedInto("pay_1", SAID);
        assertThat(shown.getFirst() != null).as("as the worker reads").isEqualTo(over);
        if (over) {
            assertThat(Objects.requireNonNull(shown.getFirst()).toInstant()).isEqualTo(ENDED);
        }
        return over;
    }

    @Test
    void onlyOnceItsBreakHasEnded() {
        assertThat(over()).as("nobody has read it yet").isFalse();
        waits("b1", "WORKER_NOT_RECEIVED", SAID);
        assertThat(over()).isFalse();
        jdbc.update("UPDATE payouts.break SET state = 'RESOLUTION_PROPOSED'");
        assertThat(over()).isFalse();
        ends("b1");
        assertThat(over()).isTrue();
    }

    @Test
    void notWhileAnotherOfTheirsWaits() {
        waits("b1", "WORKER_NOT_RECEIVED", SAID);
        ends("b1");
        waits("b2", "WORKER_RECEIPT_ISSUE", SAID.minusSeconds(86_400));
        assertThat(over()).isFalse();
    }

    @Test
    void anEndOfBeforeIsNoEndOfWhatWasSaidSince() {
        waits("b1", "WORKER_NOT_RECEIVED", SAID.minusSeconds(86_400));
        ends("b1");
        assertThat(over()).isFalse();
    }

    @Test
    void whatNobodySaidIsNotLookedInto() {
        waits("b1", "LATE", SAID);
        ends("b1");
        assertThat(over()).isFalse();
    }
}
