package org.xpatvoices.ledger.packet.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.Yardstick;

import java.util.ArrayList;
import java.util.List;

/**
 * Loss and suppression on the public table beside ARX's, CPU time in units of a kernel that runs in
 * turns with the anonymiser, and large tables in processes of their own with a small heap.
 */
@Component
@Profile("bench")
class AnonymiseBench implements Bench {
    private static final double PERCENT = 100;

    /** ARX's best quality has to cost this many times our CPU. */
    private static final double CHEAPER = 20;

    private static final double SUPPRESSED_MORE_PERCENT_MAX = .1;
    private static final int[] TABLES = {30_162, 300_000, 1_000_000};

    @Override
    public String name() {
        return "anonymise";
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        AdultTable adult = AdultTable.load();
        var figures = new ArrayList<Figure>();
        for (Strength strength : Strength.ALL) {
            AnonymiserInput input = strength.of(adult);
            var peel = run(Yardstick.PEEL, strength, input);
            progress.say("  " + strength.name() + ": " + peel);
            figures.addAll(quality(strength, peel));
            var mondrian = run(Yardstick.MONDRIAN, strength, input);
            figures.add(
                    Figure.shown(strength.name() + ": loss, Mondrian", loss(mondrian), "% NCP"));
            figures.addAll(cost(strength, input, progress));
        }
        for (int rows : TABLES) {
            figures.addAll(SmallHeap.anonymise(rows, progress));
        }
        return figures;
    }

    private static List<Figure> quality(Strength strength, AnonymisationFigures peel) {
        String loss = strength.name() + ": loss, beside ARX local recoding";
        String suppressed = strength.name() + ": suppressed, beside ARX";
        double own = PERCENT * peel.suppressed() / peel.rows();
        if (strength.arxLoss() == null || strength.arxSuppressed() == null) {
            return List.of(
                    Figure.shown(loss, loss(peel), "% NCP"),
                    Figure.shown(suppressed, own, "% of rows"));
        }
        double arx = PERCENT * strength.arxLoss();
        double hidden = PERCENT * strength.arxSuppressed();
        double most = hidden + SUPPRESSED_MORE_PERCENT_MAX;
        double ratio = loss(peel) / arx;
        return List.of(
                new Figure(loss, loss(peel), "% NCP", arx, ratio, 1.0, ratio <= 1),
                new Figure(suppressed, own, "% of rows", hidden, null, most, own <= most));
    }

    private static List<Figure> cost(Strength strength, AnonymiserInput input, Progress progress) {
        var cost = CpuContest.run(() -> run(Yardstick.PEEL, strength, input), progress);
        String millis = strength.name() + ": CPU time";
        String units = strength.name() + ": CPU time, beside ARX (calibration kernel = 1)";
        if (strength.arxUnits() == null) {
            return List.of(Figure.shown(millis, cost.millis(), "ms"));
        }
        double ratio = cost.units() / strength.arxUnits();
        double most = 1 / CHEAPER;
        return List.of(
                Figure.shown(millis, cost.millis(), "ms"),
                new Figure(
                        units,
                        cost.units(),
                        "units",
                        strength.arxUnits(),
                        ratio,
                        most,
                        ratio <= most));
    }

    private static AnonymisationFigures run(
            Yardstick algorithm, Strength strength, AnonymiserInput input) {
        return algorithm.figures(input, strength.k(), strength.l(), strength.distanceBasisPoints());
    }

    private static double loss(AnonymisationFigures figures) {
        return PERCENT * figures.loss().doubleValue();
    }
}
