package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.payouts.payout.SecondMoney;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the earlier statements of one file have claimed, which no register knows before the file is
 * taken in: for the later ones it is claimed all the same.
 */
final class ClaimedBefore {
    private final Map<String, String> payouts = new HashMap<>();
    private final Set<String> deposits = new HashSet<>();
    private final List<StatementLine> seconds = new ArrayList<>();

    /** Remembers what the lines of a statement have claimed. */
    void add(String statementId, List<StatementLine> lines) {
        for (StatementLine line : lines) {
            String payout = line.payoutId();
            String deposit = line.depositReference();
            if (line.outcome() == LineOutcome.MATCHED_PAYOUT && payout != null) {
                payouts.put(payout, statementId + '#' + line.line());
            }
            if (line.outcome() == LineOutcome.DUPLICATE_AT_PROVIDER) {
                seconds.add(line);
            }
            boolean claims =
                    line.outcome() == LineOutcome.MATCHED_DEPOSIT
                            || line.outcome() == LineOutcome.FX_VARIANCE;
            if (claims && deposit != null) {
                deposits.add(KnownDeposit.keyOf(deposit, moved(line)));
            }
        }
    }

    /** The same knowledge, and that these are claimed. */
    Lookup over(Lookup known) {
        return new Lookup() {
            @Override
            public @Nullable KnownPayout payout(String payoutId) {
                var payout = known.payout(payoutId);
                return payout == null ? null : claimed(payout);
            }

            @Override
            public @Nullable KnownDeposit recorded(String reference, Money moved) {
                return claimed(known.recorded(reference, moved));
            }

            @Override
            public @Nullable KnownBatch batch(String batchId) {
                var batch = known.batch(batchId);
                return batch == null ? null : claimed(batch);
            }

            @Override
            public SecondMoney secondPayments(String payoutId) {
                var beside = known.secondPayments(payoutId);
                for (StatementLine one : seconds) {
                    beside = payoutId.equals(one.payoutId()) ? beside.with(moved(one)) : beside;
                }
                return beside;
            }

            @Override
            public List<Alike> alike(List<RawLine> lines) {
                return known.alike(lines).stream().map(ClaimedBefore.this::claimed).toList();
            }
        };
    }

    private KnownPayout claimed(KnownPayout one) {
        String claim = payouts.get(one.payoutId());
        return claim == null || one.claim() != null
                ? one
                : new KnownPayout(one.payoutId(), one.batchId(), one.net(), one.gross(), claim);
    }

    private KnownBatch claimed(KnownBatch batch) {
        return new KnownBatch(
                batch.payouts().stream().map(this::claimed).toList(), batch.refused());
    }

    private Alike claimed(Alike one) {
        return new Alike(
                one.payouts().stream().map(this::claimed).toList(),
                one.batches().stream().map(this::claimed).toList());
    }

    private @Nullable KnownDeposit claimed(@Nullable KnownDeposit one) {
        return one == null || !deposits.contains(one.key())
                ? one
                : new KnownDeposit(one.reference(), one.amount(), true, one.exchanged());
    }

    private static Money moved(StatementLine line) {
        return new Money(line.amountMicro(), line.currency());
    }
}
