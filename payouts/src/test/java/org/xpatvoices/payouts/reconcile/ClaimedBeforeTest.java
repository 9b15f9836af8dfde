package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.payouts.rail.References;

import java.util.List;
import java.util.UUID;

/** Statements of one file: each side is claimed once, whichever of them shows it. */
class ClaimedBeforeTest {
    private static final String PAYOUT = new PayoutId(new UUID(9, 1)).toString();
    private static final KnownPayout PAID =
            new KnownPayout(PAYOUT, "bat_1", new Money(12_000_000, "MVR"), null);

    private static final Lookup KNOWN =
            new Lookup() {
                @Override
                public @Nullable KnownPayout payout(String id) {
                    return id.equals(PAYOUT) ? PAID : null;
                }

                @Override
                public @Nullable KnownDeposit recorded(String reference, Money moved) {
                    long micro = moved.isPositive() ? 7_000_000 : -7_000_000;
                    return new KnownDeposit(reference, new Money(micro, moved.currency()), false);
                }

                @Override
                public @Nullable KnownBatch batch(String id) {
                    return new KnownBatch(List.of(PAID), List.of());
                }
            };

    private final ClaimedBefore claimed = new ClaimedBefore();

    private LineOutcome take(String statementId, long micro, String reference) {
        return take(statementId, new Money(micro, "MVR"), reference);
    }

    private LineOutcome take(String statementId, Money moved, String reference) {
        var line = new RawLine(moved, false, List.of(reference), null, null, null, null, null);
        var lines = new MatchLadder(claimed.over(KNOWN), true, 1_000).climb(List.of(line));
        claimed.add(statementId, lines);
        return lines.getFirst().outcome();
    }

    @Test
    void oneDepositIsTakenByTheFirst() {
        assertThat(take("stm_1", 7_000_000, "DEP-1")).isEqualTo(LineOutcome.MATCHED_DEPOSIT);
        assertThat(take("stm_2", 7_000_000, "DEP-1")).isEqualTo(LineOutcome.UNIDENTIFIED_CREDIT);
        assertThat(take("stm_2", 7_000_000, "DEP-2")).isEqualTo(LineOutcome.MATCHED_DEPOSIT);
    }

    /** A top-up leaves one account and arrives on another under one reference. */
    @Test
    void theOtherSideOfATopUpIsFree() {
        assertThat(take("stm_1", -7_000_000, "TOP-1")).isEqualTo(LineOutcome.MATCHED_DEPOSIT);
        assertThat(take("stm_2", 7_000_000, "TOP-1")).isEqualTo(LineOutcome.MATCHED_DEPOSIT);
        assertThat(take("stm_3", -7_000_000, "TOP-1")).isEqualTo(LineOutcome.MISSING_IN_LEDGER);
    }

    @Test
    void theSameReferenceInAnotherCurrencyIsFree() {
        assertThat(take("stm_1", 7_000_000, "EX-1")).isEqualTo(LineOutcome.MATCHED_DEPOSIT);
        assertThat(take("stm_2", new Money(7_000_000, "USD"), "EX-1"))
                .isEqualTo(LineOutcome.MATCHED_DEPOSIT);
        assertThat(take("stm_3", new Money(7_000_000, "USD"), "EX-1"))
                .isEqualTo(LineOutcome.UNIDENTIFIED_CREDIT);
    }

    @Test
    void onePayoutIsPaidOnce() {
        String reference = References.written(PAYOUT);
        assertThat(take("stm_1", -12_000_000, reference)).isEqualTo(LineOutcome.MATCHED_PAYOUT);
        assertThat(take("stm_2", -12_000_000, reference))
                .isEqualTo(LineOutcome.DUPLICATE_AT_PROVIDER);
        var batch = claimed.over(KNOWN).batch("bat_1");
        assertThat(batch.payouts().getFirst().claim()).isEqualTo("stm_1#1");
    }

    @Test
    void whatLeftTwiceComesBackOnceBeforeThePayoutDoes() {
        String reference = References.written(PAYOUT);
        take("stm_1", -12_000_000, reference);
        take("stm_2", -12_000_000, reference);
        assertThat(take("stm_3", 12_000_000, reference))
                .isEqualTo(LineOutcome.DUPLICATE_AT_PROVIDER);
        assertThat(take("stm_4", 12_000_000, reference)).isEqualTo(LineOutcome.RETURNED);
    }
}
