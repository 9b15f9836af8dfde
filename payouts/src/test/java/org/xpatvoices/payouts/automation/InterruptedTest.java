package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.payout.OpenBatches;

import java.time.Instant;
import java.util.UUID;

/** A send that a crash ended is found, and whatever cannot be sent holds nothing up. */
class InterruptedTest {
    private static final BatchId BATCH = new BatchId(new UUID(1, 1));
    private static final Instant BEGUN = Instant.parse("2026-11-02T08:00:00Z");

    @Test
    void findsWhatWasBegunAndNeverAnswered() {
        var jdbc = BooksDatabase.fresh().jdbc();
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, submitting_at, money_position)
                VALUES (?, 'run', 1, 'MOBILE_MONEY', 'MVR', 1, 1, 'SUBMITTING', 'ops',
                    '2026-11-02T08:00:00Z', 1)
                """,
                BATCH.toString());
        var batches = new OpenBatches(jdbc);
        assertThat(batches.interrupted(BEGUN)).isEmpty();
        assertThat(batches.interrupted(BEGUN.plusSeconds(1)))
                .containsExactly(new OpenBatches.Open(BATCH, RailCode.MOBILE_MONEY, BEGUN));
        jdbc.update("UPDATE payouts.payout_batch SET phase = 'UNKNOWN'");
        assertThat(batches.interrupted(BEGUN.plusSeconds(1))).isEmpty();
    }

    @Test
    void oneRefusalHoldsUpNoOther() {
        assertThatCode(
                        () ->
                                WhenRailWakesThenSubmit.attempt(
                                        BATCH,
                                        () -> {
                                            throw new IllegalStateException("its key is gone");
                                        }))
                .doesNotThrowAnyException();
    }
}
