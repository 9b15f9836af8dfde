package org.xpatvoices.ledger.report;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.report.ReportContent;
import org.xpatvoices.contracts.report.ReportContent.Header;
import org.xpatvoices.contracts.report.ReportContent.Mix;
import org.xpatvoices.contracts.report.ReportContent.Noise;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.ledger.privacy.ReportBudget.Bought;
import org.xpatvoices.ledger.report.estimate.Rounded;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Puts a report together of its figures. */
final class ReportMaking {
    private static final int FORMAT = ReportContent.INTERVALS_HOLD_NOISE;
    private static final String RULESET = "screening ruleset 1, indicators 1";
    private static final String STATEMENT =
            "Figures speak of those who contributed, not of migrant workers in the Maldives:"
                    + " contributors chose themselves. Weighted figures, where there are any, stand"
                    + " beside them. A breach of a benchmark is not a legal finding.";

    private final ReportOrder order;
    private final Tally tally;
    private final Figures figures;

    ReportMaking(ReportOrder order, Tally tally, Figures figures) {
        this.order = order;
        this.tally = tally;
        this.figures = figures;
    }

    /** A report as it is published. */
    record Made(String json, String csv) {}

    Made rounded(long cutOffPosition, String signingKeyId) {
        var rows = new Rows(order);
        Sample workers = figures.workers();
        return made(
                figures.all().stream().map(rows::rounded).toList(),
                workers == null
                        ? null
                        : Rounded.atLeast(order.headerFloor().workersMin(), workers.answered()),
                null,
                cutOffPosition,
                signingKeyId);
    }

    /** The exact counts of a public report, in the order in which they are bought. */
    List<Long> exact() {
        var counts = new ArrayList<Long>();
        Sample workers = figures.workers();
        counts.add(workers == null ? 0 : (long) workers.answered());
        for (Figure figure : figures.all()) {
            Sample kept = figure.kept();
            if (kept != null) {
                counts.add((long) kept.answered());
                counts.add((long) kept.breaches());
            }
        }
        return counts;
    }

    Made noisy(Bought bought, long cutOffPosition, String signingKeyId) {
        var writer = new Rows(order, bought.variance());
        var counts = bought.counts().iterator();
        int workers = Rounded.toFive(counts.next());
        var rows = new ArrayList<ReportRow>();
        for (Figure figure : figures.all()) {
            rows.add(
                    figure.isShown()
                            ? writer.noisy(figure, counts.next(), counts.next())
                            : writer.withheld(figure));
        }
        boolean sayHowMany =
                figures.workers() != null && workers >= order.headerFloor().workersMin();
        return made(
                rows,
                sayHowMany ? workers : null,
                new Noise(
                        bought.variance(),
                        bought.counts().size(),
                        bought.rhoMilli(),
                        bought.spentMilli(),
                        bought.capMilli()),
                cutOffPosition,
                signingKeyId);
    }

    private Made made(
            List<ReportRow> rows,
            @Nullable Integer workers,
            @Nullable Noise noise,
            long cutOffPosition,
            String signingKeyId) {
        var header =
                new Header(
                        workers,
                        Benchmarks.coverage(order.cell(), workers),
                        mix(),
                        tally.forms(),
                        RULESET,
                        Cells.codebookVersion(),
                        order.purpose(),
                        cutOffPosition,
                        order.command().at().toString(),
                        tally.datasetSha256(),
                        signingKeyId,
                        noise);
        String csv = ReportText.csv(rows);
        var content =
                new ReportContent(
                        FORMAT,
                        order.command().reportId().toString(),
                        order.command().audience().name(),
                        order.period().text(),
                        new TreeMap<>(order.command().filter()),
                        STATEMENT,
                        header,
                        rows,
                        Numbers.sha256(csv));
        return new Made(ReportText.json(content), csv);
    }

    /** Nothing in public, and nothing where not even the number of workers is told. */
    private List<Mix> mix() {
        Sample workers = figures.workers();
        return order.isPublic() || workers == null
                ? List.of()
                : tally.mix(workers, order.headerFloor());
    }
}
