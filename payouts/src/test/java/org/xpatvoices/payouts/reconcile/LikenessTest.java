package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.payouts.rail.References;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** What looks like a payout is proposed where it is the only one, and is never counted as paid. */
class LikenessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final long DUE = 12_340_000;
    private final Map<String, KnownPayout> payouts = new HashMap<>();
    private final Map<String, String> ends = new HashMap<>();
    private final List<KnownBatch> batches = new ArrayList<>();

    private final class Known implements Lookup {
        @Override
        public @Nullable KnownPayout payout(String payoutId) {
            return payouts.get(payoutId);
        }

        @Override
        public @Nullable KnownBatch batch(String batchId) {
            return null;
        }

        @Override
        public List<Alike> alike(List<RawLine> lines) {
            return lines.stream()
                    .map(
                            line ->
                                    new Alike(
                                            payouts.values().stream()
                                                    .filter(
                                                            one ->
                                                                    ends.get(one.payoutId())
                                                                            .equals(
                                                                                    line
                                                                                            .accountEnd()))
                                                    .toList(),
                                            batches))
                    .toList();
        }
    }

    private static String id(int n) {
        return new PayoutId(new UUID(9, n)).toString();
    }

    private KnownPayout payout(int n, long net, long gross, String end, @Nullable String claim) {
        var one =
                new KnownPayout(
                        id(n), "bat_1", new Money(net, "MVR"), new Money(gross, "MVR"), claim);
        payouts.put(one.payoutId(), one);
        ends.put(one.payoutId(), end);
        return one;
    }

    private static RawLine debit(long micro, @Nullable String end, String... references) {
        return new RawLine(
                new Money(-micro, "MVR"), false, List.of(references), null, "B", null, end, DAY);
    }

    private List<StatementLine> climb(RawLine... lines) {
        return new MatchLadder(new Known(), true, 1_000).climb(List.of(lines));
    }

    @Test
    void proposesTheOnlyPayoutThatItCanBe() {
        payout(1, DUE, DUE, "0001", null);
        payout(2, DUE, DUE, "0002", null);
        payout(3, DUE + 1, DUE + 1, "0001", null);
        var line = climb(debit(DUE, "0001", "NONSENSE")).getFirst();
        assertThat(line.outcome()).isEqualTo(LineOutcome.MATCH_PROPOSED);
        assertThat(line.outcome().matched()).isFalse();
        assertThat(line.payoutId()).isEqualTo(id(1));
        assertThat(line.rung()).isEqualTo("R5");
        assertThat(line.expectedMicro()).isEqualTo(DUE);
    }

    @Test
    void proposesNothingWhereThereAreTwo() {
        payout(1, DUE, DUE, "0001", null);
        assertThat(climb(debit(DUE, "0001"), debit(DUE, "0001")))
                .extracting(StatementLine::outcome)
                .containsOnly(LineOutcome.MISSING_IN_LEDGER);
        payout(2, DUE, DUE, "0001", null);
        assertThat(climb(debit(DUE, "0001")).getFirst().outcome())
                .isEqualTo(LineOutcome.MISSING_IN_LEDGER);
    }

    @Test
    void proposesNothingThatIsTakenGoneOrTheOtherWay() {
        payout(1, DUE, DUE, "0001", "stm_x#4");
        payout(2, DUE, DUE, "0002", null);
        var credit =
                new RawLine(new Money(DUE, "MVR"), false, List.of(), null, "B", null, "0002", DAY);
        var reversal =
                new RawLine(new Money(-DUE, "MVR"), true, List.of(), null, "B", null, "0002", DAY);
        var dollars =
                new RawLine(new Money(-DUE, "USD"), false, List.of(), null, "B", null, "0002", DAY);
        assertThat(climb(debit(DUE, "0001"), debit(DUE, null), credit, reversal, dollars))
                .noneMatch(line -> line.outcome() == LineOutcome.MATCH_PROPOSED);
        assertThat(climb(debit(DUE, "0002", References.written(id(2))), debit(DUE, "0002")))
                .extracting(StatementLine::outcome)
                .containsExactly(LineOutcome.MATCHED_PAYOUT, LineOutcome.MISSING_IN_LEDGER);
    }

    @Test
    void proposesAnAmountWithItsKnownFeeAfterTheExactOne() {
        payout(1, DUE - 500, DUE, "0001", null);
        var line = climb(debit(DUE, "0001")).getFirst();
        assertThat(line.rung()).isEqualTo("R6");
        assertThat(line.expectedMicro()).isEqualTo(DUE - 500);
        payout(2, DUE, DUE, "0001", null);
        assertThat(climb(debit(DUE, "0001")).getFirst().payoutId()).isEqualTo(id(2));
        assertThat(climb(debit(DUE - 499, "0001")).getFirst().payoutId()).isNull();
    }

    @Test
    void proposesEachPayoutOfTheOnlyBatchWithThisSum() {
        var three =
                List.of(
                        payout(1, DUE, DUE, "0001", null),
                        payout(2, DUE, DUE, "0002", null),
                        payout(3, DUE, DUE, "0003", null));
        batches.add(new KnownBatch(three, List.of()));
        assertThat(climb(debit(3 * DUE, null)))
                .hasSize(3)
                .allMatch(line -> line.outcome() == LineOutcome.MATCH_PROPOSED)
                .allMatch(line -> "R4".equals(line.rung()) && line.amountMicro() == -DUE);
        assertThat(climb(debit(3 * DUE, null), debit(3 * DUE, null)))
                .hasSize(2)
                .noneMatch(line -> line.outcome() == LineOutcome.MATCH_PROPOSED);
        batches.add(new KnownBatch(List.of(payout(4, 3 * DUE, 3 * DUE, "0004", null)), List.of()));
        assertThat(climb(debit(3 * DUE, null))).hasSize(1);
    }

    @Test
    void nothingMayBeHeldToBeMissingThatADebitMayHavePaid() {
        payout(1, DUE, DUE, "0001", null);
        payout(2, DUE, DUE, "0001", null);
        payout(3, DUE, DUE, "0003", null);
        var ladder = new MatchLadder(new Known(), true, 1_000);
        ladder.climb(List.of(debit(DUE, "0001"), debit(DUE, "0003")));
        assertThat(ladder.doubted()).containsExactlyInAnyOrder(id(1), id(2), id(3));
    }

    /** Whatever a file leaves out, swaps or repeats: a proposal is unique, and none confirms. */
    @Test
    void confirmsNothingWithoutAReferenceAndProposesEachSideOnce() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            payout(n, DUE + random.nextInt(20), DUE + 20, "%04d".formatted(n % 60), null);
        }
        List<RawLine> lines = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            var about = payouts.get(id(random.nextInt(300)));
            String reference =
                    random.nextInt(3) == 0 ? References.written(about.payoutId()) : "LOST" + n;
            long micro = about.net().amountMicro() + (random.nextInt(10) == 0 ? 1 : 0);
            lines.add(debit(micro, ends.get(about.payoutId()), reference));
        }
        Set<String> claimed = new HashSet<>();
        var found = climb(lines.toArray(RawLine[]::new));
        assertThat(found).hasSize(lines.size());
        for (var line : found) {
            String reference = lines.get(line.line() - 1).references().getFirst();
            if (line.outcome().matched()) {
                assertThat("pay_" + reference).as("seed %d", seed).isEqualTo(line.payoutId());
            }
            if (line.outcome().matched() || line.outcome() == LineOutcome.MATCH_PROPOSED) {
                assertThat(claimed.add(line.payoutId())).as("seed %d", seed).isTrue();
            }
        }
    }
}
