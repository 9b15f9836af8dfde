package org.xpatvoices.payouts.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.share.Shares;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * From a sale to 129,000 readable balances: the events, the journal and the statements, beside one
 * transaction that does nothing but write the same rows. The two take turns, and each is held
 * against the other of its own turn: a disk that is slow for a minute is slow for both.
 */
@Component
@Profile("bench")
class DistributeBench implements Bench {
    private static final int ROUNDS = 11;
    private static final int SPLITS = 21;

    private final BenchSales sales;
    private final RawSale raw;

    DistributeBench(BenchSales sales, RawSale raw) {
        this.sales = sales;
        this.raw = raw;
    }

    @Override
    public String name() {
        return "distribute";
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        sales.list();
        progress.say("first sale, which opens the accounts: " + sales.sell(licence()) + " s");
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var licence = licence();
            ours[round] = sales.sell(licence);
            theirs[round] = raw.write(licence);
            ratios[round] = ours[round] / theirs[round];
            progress.say(
                    "sale %d: %.2f s, raw %.2f s, ratio %.2f"
                            .formatted(round, ours[round], theirs[round], ratios[round]));
        }
        double split = median(splits());
        double median = median(ours);
        double ratio = median(ratios);
        return List.of(
                Figure.atMost("shares of 129,000 workers", split * 1_000, "ms", 25),
                Figure.atMost("from the sale to the last readable balance", median, "s", 2.5),
                new Figure(
                        "beside a transaction that only writes the rows",
                        median,
                        "s",
                        median(theirs),
                        ratio,
                        1.3,
                        ratio <= 1.3));
    }

    private double[] splits() throws Exception {
        double[] seconds = new double[SPLITS];
        var price = new Money(sales.price(), BenchSales.CURRENCY);
        for (int n = 0; n < SPLITS; n++) {
            long began = System.nanoTime();
            Shares.of(sales.tariff(), price, sales.contributors());
            seconds[n] = (System.nanoTime() - began) / 1e9;
        }
        return seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static LicenceId licence() {
        return new LicenceId(UUID.randomUUID());
    }
}
