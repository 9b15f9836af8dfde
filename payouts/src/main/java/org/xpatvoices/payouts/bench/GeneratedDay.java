package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Detail;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Entry;
import org.xpatvoices.payouts.reconcile.KnownPayout;
import org.xpatvoices.payouts.reconcile.Lookup;
import org.xpatvoices.payouts.reconcile.Matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** Payouts of a day and statements that show them, honest and hostile; one seed, one day. */
final class GeneratedDay {
    private static final String CURRENCY = "MVR";
    private static final Instant AT = Instant.parse("2026-11-02T18:00:00Z");

    private final int count;
    private final long seed;
    private final Map<String, KnownPayout> payouts = new HashMap<>();

    GeneratedDay(int count, long seed) {
        this.count = count;
        this.seed = seed;
        var random = new Random(seed);
        for (int n = 0; n < count; n++) {
            long micro = 10_000_000L + 10_000L * random.nextInt(9_000);
            payouts.put(
                    idOf(n), new KnownPayout(idOf(n), "bat_1", new Money(micro, CURRENCY), null));
        }
    }

    /** Every payout once, each under its reference. */
    BankStatement intact() {
        return statement(0);
    }

    /**
     * References swapped, shifted, repeated, mistyped, absent or contradicting each other, and
     * amounts that are nearly right.
     */
    BankStatement hostile(int perMille) {
        return statement(perMille);
    }

    Lookup known() {
        return new PayoutsOnly(payouts);
    }

    static long confirmed(List<StatementLine> lines) {
        return lines.stream().filter(one -> one.outcome() == LineOutcome.MATCHED_PAYOUT).count();
    }

    /** Lines that were confirmed although their reference or their amount is not the payout's. */
    long wronglyConfirmed(BankStatement statement) {
        var taken = new HashSet<String>();
        long wrong = 0;
        var lines = Matching.of(statement, known()).lines();
        for (int n = 0; n < lines.size(); n++) {
            if (lines.get(n).outcome() == LineOutcome.MATCHED_PAYOUT) {
                wrong += isRight(lines.get(n), statement.entries().get(n), taken) ? 0 : 1;
            }
        }
        return wrong;
    }

    private boolean isRight(StatementLine line, Entry entry, HashSet<String> taken) {
        var payout = payouts.get("pay_" + entry.details().getFirst().endToEndId());
        return payout != null
                && payout.payoutId().equals(line.payoutId())
                && line.amountMicro() == -payout.net().amountMicro()
                && taken.add(payout.payoutId());
    }

    private BankStatement statement(int hostilePerMille) {
        var random = new Random(seed + hostilePerMille);
        List<Entry> entries = new ArrayList<>();
        long sum = 0;
        for (int n = 0; n < count; n++) {
            long micro = -Objects.requireNonNull(payouts.get(idOf(n))).net().amountMicro();
            var entry =
                    random.nextInt(1_000) < hostilePerMille
                            ? hostile(random, micro, n)
                            : entry(micro, References.written(idOf(n)), null, n);
            sum += entry.amount().amountMicro();
            entries.add(entry);
        }
        return new BankStatement(
                "S",
                1L,
                "7700000000001",
                AT,
                AT,
                new Money(-sum, CURRENCY),
                Money.zero(CURRENCY),
                entries);
    }

    private Entry hostile(Random random, long micro, int n) {
        String own = References.written(idOf(n));
        String other = References.written(idOf(random.nextInt(count)));
        return switch (random.nextInt(9)) {
            case 0 -> entry(micro, other, null, n);
            case 1 -> entry(micro, own.substring(1) + "0", null, n);
            case 2 -> entry(micro, "NOTPROVIDED", null, n);
            case 3 -> entry(micro + 10_000, own, null, n);
            case 4 -> entry(micro - 1, own, null, n);
            case 5 -> entry(-micro, own, null, n);
            case 6 -> entry(micro, other, own, n);
            case 7 -> entry(micro, own.substring(0, 30) + own.charAt(31) + own.charAt(30), null, n);
            default -> entry(micro, own.replace('0', 'O'), null, n);
        };
    }

    private static Entry entry(
            long micro, String endToEndId, @Nullable String instructionId, int n) {
        var amount = new Money(micro, CURRENCY);
        return new Entry(
                amount,
                false,
                "A" + n,
                null,
                List.of(new Detail(endToEndId, instructionId, null, null, amount)));
    }

    private static String idOf(int n) {
        return new PayoutId(new UUID(n * 0x9E3779B97F4A7C15L, n)).toString();
    }
}
