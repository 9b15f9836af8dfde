package org.xpatvoices.ledger.report;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.contracts.report.ReportRow.Share;
import org.xpatvoices.contracts.report.ReportRow.Shown;
import org.xpatvoices.contracts.report.ReportRow.Value;
import org.xpatvoices.ledger.report.estimate.Quantiles;
import org.xpatvoices.ledger.report.estimate.Rounded;
import org.xpatvoices.ledger.report.indicator.Measure;
import org.xpatvoices.ledger.report.indicator.Measure.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes figures down as rows: rounded for auditors, with noise for everybody. */
final class Rows {
    private static final long TENTH = 100;
    private static final long HALF = 500;
    private static final long PER_CENT = 10;
    private static final int HELD_STEP = 5;
    private static final double UPPER_QUARTER = .75;

    private final ReportOrder order;
    private final Shares shares;

    /** Without noise. */
    Rows(ReportOrder order) {
        this(order, 0);
    }

    /**
     * @param noiseVariance of what was added to each count
     */
    Rows(ReportOrder order, int noiseVariance) {
        this.order = order;
        this.shares = new Shares(order, noiseVariance);
    }

    ReportRow rounded(Figure figure) {
        Sample kept = figure.kept();
        if (kept == null) {
            return withheld(figure);
        }
        Kind kind = figure.measure().kind();
        List<Value> values = values(figure.measure(), kept);
        if (kind == Kind.RATIO && values.isEmpty()) {
            return row(figure, Shown.TOO_FEW, null, List.of());
        }
        boolean isShare = !kind.isForAuditorsOnly();
        return row(figure, Shown.YES, isShare ? shares.rounded(figure, kept) : null, values);
    }

    /** Counts with noise; a figure that noise leaves too small or too vague is not shown. */
    ReportRow noisy(Figure figure, long answered, long breaches) {
        int all = Rounded.toFive(answered);
        if (all < order.floor(figure.measure()).workersMin()) {
            return row(figure, Shown.TOO_FEW, null, List.of());
        }
        Share share = shares.noisy(all, breaches);
        return row(figure, share == null ? Shown.TOO_NOISY : Shown.YES, share, List.of());
    }

    ReportRow withheld(Figure figure) {
        Shown why =
                switch (figure.measure().kind()) {
                    case NOT_COLLECTED -> Shown.NOT_COLLECTED;
                    case PAY_GAP, RATIO -> order.isPublic() ? Shown.AUDITORS_ONLY : Shown.TOO_FEW;
                    case SHARE, MONTHS -> Shown.TOO_FEW;
                    case DAYS -> order.cell().isEmpty() ? Shown.TOO_FEW : Shown.NOT_COLLECTED;
                };
        return row(figure, why, null, List.of());
    }

    private ReportRow row(Figure figure, Shown shown, @Nullable Share share, List<Value> values) {
        Measure measure = figure.measure();
        return new ReportRow(
                measure.indicator(),
                measure.id(),
                measure.formula(),
                measure.instrument(),
                measure.ratifiedByMv(),
                measure.flag(),
                order.floor(measure).workersMin(),
                shown,
                share,
                values,
                shown == Shown.YES ? figure.cells() : List.of(),
                order.isPublic() ? null : Math.ceilDiv(figure.held(), HELD_STEP) * HELD_STEP);
    }

    private List<Value> values(Measure measure, Sample kept) {
        return switch (measure.kind()) {
            case MONTHS -> months(kept);
            case RATIO -> ratio(kept);
            case DAYS -> days(measure, kept.fine());
            case SHARE, PAY_GAP, NOT_COLLECTED -> List.of();
        };
    }

    /** Only where those who need not wait any more are enough by themselves. */
    private List<Value> days(Measure measure, Sample fine) {
        return fine.answered() < order.floor(measure).workersMin()
                ? List.of()
                : List.of(
                        new Value(
                                "median",
                                Rounded.to(HALF, Quantiles.median(fine.values())),
                                "days"));
    }

    /** No mean where one worker makes up more than half of it: it would tell of that one. */
    private static List<Value> months(Sample kept) {
        double[] values = kept.values();
        var told = new ArrayList<Value>();
        if (!kept.oneMakesHalf()) {
            told.add(new Value("mean", Rounded.to(TENTH, mean(values)), "months"));
        }
        double upper = Quantiles.of(values, UPPER_QUARTER);
        told.add(new Value("median", Rounded.to(HALF, Quantiles.median(values)), "months"));
        told.add(new Value("p75", Rounded.to(HALF, upper), "months"));
        return told;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /** Not where one worker makes up more than half of either sum: it would tell of that one. */
    private static List<Value> ratio(Sample kept) {
        double over = kept.sumOfValues();
        double under = kept.sumOfBases();
        if (under <= 0 || kept.oneMakesHalf()) {
            return List.of();
        }
        return List.of(new Value("ofSums", Rounded.to(PER_CENT, over / under), "share"));
    }
}
