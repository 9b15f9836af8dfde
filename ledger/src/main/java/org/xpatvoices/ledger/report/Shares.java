package org.xpatvoices.ledger.report;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.contracts.report.ReportRow.Raked;
import org.xpatvoices.contracts.report.ReportRow.Share;
import org.xpatvoices.ledger.report.estimate.Rounded;
import org.xpatvoices.ledger.report.estimate.Wilson;
import org.xpatvoices.ledger.report.indicator.Measure;

/** Shares as they are printed, with intervals that hold the noise where there is any. */
final class Shares {
    /** Half of five, squared: rounding moves counts that noise hardly moves all to one side. */
    private static final double ROUNDING = 6.25;

    private static final int PER_CENT = 10;

    private final ReportOrder order;
    private final double errorVariance;

    /**
     * @param noiseVariance of what was added to each count; 0 where nothing was
     */
    Shares(ReportOrder order, int noiseVariance) {
        this.order = order;
        this.errorVariance = noiseVariance == 0 ? 0 : noiseVariance + ROUNDING;
    }

    Share rounded(Figure figure, Sample kept) {
        int floor = order.floor(figure.measure()).workersMin();
        int answered = Rounded.atLeast(floor, kept.answered());
        boolean all = kept.breaches() == kept.answered();
        return share(
                answered,
                all ? answered : Math.min(answered, Rounded.toFive(kept.breaches())),
                skipped(answered, figure.silent(), floor),
                raked(figure.measure(), kept));
    }

    /**
     * Null where noise leaves so little of a share that it would suggest more than it tells. That
     * is decided by how many answered: by the share itself, only odd ones would be shown.
     */
    @Nullable Share noisy(int answered, long breaches) {
        int some = Math.clamp(Rounded.toFive(breaches), 0, answered);
        return Wilson.widestPerMille(answered, errorVariance) > ReportRow.WIDEST_PER_MILLE
                ? null
                : share(answered, some, null, null);
    }

    private Share share(
            int answered, int breaches, @Nullable Integer skipped, @Nullable Raked raked) {
        var wilson = Wilson.of(breaches, answered, errorVariance);
        return new Share(
                answered,
                breaches,
                wilson.perMille(),
                wilson.lowPerMille(),
                wilson.highPerMille(),
                skipped,
                raked);
    }

    private static @Nullable Integer skipped(int answered, @Nullable Integer silent, int floor) {
        if (silent == null || silent == 0) {
            return silent;
        }
        int rounded = Rounded.atLeast(floor, silent);
        return Rounded.perMille(rounded, answered + rounded);
    }

    /**
     * Only for everybody: a cell has other margins than the whole. Of exact counts and rounded at
     * the end: small groups of one size are all rounded the same way, so that errors add up.
     */
    private @Nullable Raked raked(Measure measure, Sample kept) {
        if (!order.cell().isEmpty()) {
            return null;
        }
        int[] answered = kept.perStratum(Benchmarks.STRATA, false);
        int[] breaches = kept.perStratum(Benchmarks.STRATA, true);
        for (int at = 0; at < answered.length; at++) {
            if (answered[at] < order.floor(measure).workersMin()) {
                answered[at] = 0;
            }
        }
        return Benchmarks.RAKING.share(answered, breaches).map(Shares::rounded).orElse(null);
    }

    /** To whole per cent, the interval outwards. */
    private static Raked rounded(Wilson weighted) {
        return new Raked(
                PER_CENT * Math.floorDiv(weighted.perMille() + PER_CENT / 2, PER_CENT),
                PER_CENT * Math.floorDiv(weighted.lowPerMille(), PER_CENT),
                PER_CENT * Math.ceilDiv(weighted.highPerMille(), PER_CENT));
    }
}
