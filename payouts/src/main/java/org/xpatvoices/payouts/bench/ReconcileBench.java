package org.xpatvoices.payouts.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Detail;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Entry;
import org.xpatvoices.payouts.reconcile.KnownPayout;
import org.xpatvoices.payouts.reconcile.Lookup;
import org.xpatvoices.payouts.reconcile.Matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** All payouts of a day against all lines of its statement, honest and hostile. */
@Component
@Profile("bench")
class ReconcileBench implements Bench {
    private static final int PAYOUTS = 129_000;
    private static final int ROUNDS = 7;
    private static final String CURRENCY = "MVR";

    private final Map<String, KnownPayout> payouts = new HashMap<>();

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        var random = new Random(20_261_122);
        for (int n = 0; n < PAYOUTS; n++) {
            String id = idOf(n);
            long micro = 10_000_000L + 10_000L * random.nextInt(9_000);
            payouts.put(id, new KnownPayout(id, "bat_1", new Money(micro, CURRENCY), null));
        }
        var intact = statement(new Random(1), 0);
        var hostile = statement(new Random(2), 300);
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            Matching.of(intact, known());
            seconds[round] = (System.nanoTime() - began) / 1e9;
            progress.say("round " + round + ": " + seconds[round] + " s");
        }
        Arrays.sort(seconds);
        return figures(seconds[ROUNDS / 2], intact, hostile);
    }

    private List<Figure> figures(double seconds, BankStatement intact, BankStatement hostile) {
        var first = Matching.of(intact, known()).lines();
        long matched =
                first.stream().filter(one -> one.outcome() == LineOutcome.MATCHED_PAYOUT).count();
        boolean same = first.equals(Matching.of(intact, known()).lines());
        return List.of(
                Figure.atMost("129,000 payouts against 129,000 lines", seconds, "s", 10),
                Figure.atLeast(
                        "matched by themselves, references intact",
                        100.0 * matched / PAYOUTS,
                        "%",
                        99.5),
                Figure.atMost("rows changed by a second run", same ? 0 : 1, "", 0),
                Figure.atMost("false confirmations, hostile file", wrong(hostile), "", 0));
    }

    /** Lines that were confirmed although their reference or their amount is not the payout's. */
    private long wrong(BankStatement hostile) {
        var taken = new HashSet<String>();
        long wrong = 0;
        var lines = Matching.of(hostile, known()).lines();
        for (int n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            if (line.outcome() == LineOutcome.MATCHED_PAYOUT) {
                String reference = hostile.entries().get(n).details().getFirst().endToEndId();
                var payout = payouts.get("pay_" + reference);
                boolean right =
                        payout != null
                                && payout.payoutId().equals(line.payoutId())
                                && line.amountMicro() == -payout.net().amountMicro()
                                && taken.add(payout.payoutId());
                wrong += right ? 0 : 1;
            }
        }
        return wrong;
    }

    /** In a hostile one references are swapped, cut, repeated or absent, and amounts are near. */
    private BankStatement statement(Random random, int hostilePerMille) {
        List<Entry> entries = new ArrayList<>();
        long sum = 0;
        for (int n = 0; n < PAYOUTS; n++) {
            String id = idOf(n);
            long micro = -Objects.requireNonNull(payouts.get(id)).net().amountMicro();
            String reference = References.written(id);
            if (random.nextInt(1_000) < hostilePerMille) {
                switch (random.nextInt(5)) {
                    case 0 -> reference = References.written(idOf(random.nextInt(PAYOUTS)));
                    case 1 -> reference = reference.substring(1) + "0";
                    case 2 -> reference = "NOTPROVIDED";
                    case 3 -> micro += 10_000;
                    default -> reference = reference.replace('0', 'O');
                }
            }
            sum += micro;
            entries.add(entry(micro, reference, n));
        }
        var at = Instant.parse("2026-11-02T18:00:00Z");
        return new BankStatement(
                "S",
                1L,
                "7700000000001",
                at,
                at,
                new Money(-sum, CURRENCY),
                Money.zero(CURRENCY),
                entries);
    }

    private static Entry entry(long micro, String reference, int n) {
        var amount = new Money(micro, CURRENCY);
        return new Entry(
                amount,
                false,
                "A" + n,
                null,
                List.of(new Detail(reference, null, null, null, amount)));
    }

    private static String idOf(int n) {
        return new PayoutId(new UUID(n * 0x9E3779B97F4A7C15L, n)).toString();
    }

    private Lookup known() {
        return new PayoutsOnly(payouts);
    }
}
