package org.xpatvoices.payouts.automation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A line that is matched opens a break only if it tells of another fee. */
class FeeVarianceTest {
    private static List<Object> breaks(
            LineOutcome outcome, StatementLine.@Nullable OtherFee otherFee) {
        var line =
                new StatementLine(
                        3, -500, "MVR", false, "e", null, outcome, "pay_1", "bat_1", null, "R1",
                        500, otherFee);
        return Consequences.breaksIn(
                new StatementLinesRead("acc_1", "stm_1", "sha", 1, List.of(line), Instant.EPOCH));
    }

    @Test
    void aMatchedLineWithAnotherFeeIsLookedAtAndMovesNothing() {
        var opened =
                (OpenBreak)
                        breaks(LineOutcome.MATCHED_PAYOUT, new StatementLine.OtherFee(60, 50))
                                .getFirst();
        assertThat(opened.category()).isEqualTo(BreakCategory.FEE_VARIANCE);
        assertThat(opened.inSuspense()).isFalse();
        assertThat(opened.booked()).isEqualTo(new Money(-60, "MVR"));
        assertThat(opened.expected()).isEqualTo(new Money(50, "MVR"));
        var other = (OpenBreak) breaks(LineOutcome.FEE_VARIANCE, null).getFirst();
        assertThat(other.inSuspense()).isTrue();
        assertThat(other.breakId()).isNotEqualTo(opened.breakId());
    }

    /** A provider that bills apart, and is not set so: one thing to look at, with what to do. */
    @Test
    void feesOfWhichNoLineTellsAreOneBreak() {
        var opened = read(fee(0, 50), fee(0, 70), fee(60, 50), null, fee(0, 1));

        assertThat(opened).hasSize(2);
        var other = (OpenBreak) opened.getFirst();
        assertThat(other.booked()).isEqualTo(new Money(-60, "MVR"));
        var all = (OpenBreak) opened.getLast();
        assertThat(all.category()).isEqualTo(BreakCategory.FEE_VARIANCE);
        assertThat(all.expected()).isEqualTo(new Money(121, "MVR"));
        assertThat(all.booked()).isEqualTo(Money.zero("MVR"));
        assertThat(all.inSuspense()).isFalse();
        assertThat(all.payoutId()).isNull();
        assertThat(all.detail()).contains("3 lines", "fees.mvr.billed-apart");
        assertThat(read(fee(0, 50), fee(0, 70), fee(60, 50), null, fee(0, 1))).isEqualTo(opened);
    }

    /** One alone is about that payout; and what was charged, if too little, is told by each. */
    @Test
    void oneUntoldFeeIsAboutItsPayout() {
        var alone = (OpenBreak) read(fee(0, 50), null).getFirst();
        assertThat(alone.payoutId()).isEqualTo("pay_1");
        assertThat(read(fee(1, 50), fee(2, 50), fee(0, 50)))
                .hasSize(3)
                .allSatisfy(one -> assertThat(((OpenBreak) one).payoutId()).isNotNull());
    }

    private static StatementLine.OtherFee fee(long charged, long agreed) {
        return new StatementLine.OtherFee(charged, agreed);
    }

    private static List<Object> read(StatementLine.@Nullable OtherFee... fees) {
        List<StatementLine> lines = new ArrayList<>();
        for (var fee : fees) {
            int n = lines.size() + 1;
            lines.add(
                    new StatementLine(
                            n,
                            -500,
                            "MVR",
                            false,
                            "e",
                            null,
                            LineOutcome.MATCHED_PAYOUT,
                            "pay_" + n,
                            "bat_1",
                            null,
                            "R1",
                            500,
                            fee));
        }
        return Consequences.breaksIn(
                new StatementLinesRead("acc_1", "stm_1", "sha", 1, lines, Instant.EPOCH));
    }

    /** What was confirmed is an entry of its own: the break is about the rest of the line only. */
    @Test
    void anExchangeOfAnotherAmountIsLookedAtForWhatDiffers() {
        for (long[] one : new long[][] {{990, 1_000, -10}, {-71, -70, -1}, {-69, -70, 1}}) {
            var line =
                    new StatementLine(
                            3,
                            one[0],
                            "MVR",
                            false,
                            "e",
                            null,
                            LineOutcome.FX_VARIANCE,
                            null,
                            null,
                            "FX-1",
                            "R1",
                            one[1]);
            var opened =
                    (OpenBreak)
                            Consequences.breaksIn(
                                            new StatementLinesRead(
                                                    "acc_1",
                                                    "stm_1",
                                                    "sha",
                                                    1,
                                                    List.of(line),
                                                    Instant.EPOCH))
                                    .getFirst();
            assertThat(opened.category()).isEqualTo(BreakCategory.FX_VARIANCE);
            assertThat(opened.booked()).isEqualTo(new Money(one[2], "MVR"));
            assertThat(opened.expected()).isEqualTo(Money.zero("MVR"));
            assertThat(opened.inSuspense()).isTrue();
            assertThat(opened.detail()).contains("FX-1", "booked " + one[0]);
        }
    }

    @Test
    void aMatchedLineWithTheFeeAsAgreedIsNothingToLookAt() {
        assertThat(breaks(LineOutcome.MATCHED_PAYOUT, null)).isEmpty();
    }
}
