package org.xpatvoices.ledger.report;

import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.ledger.contribution.ToldFacts;
import org.xpatvoices.ledger.report.indicator.Testimony;
import org.xpatvoices.ledger.shredding.SetNames;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes figures of workers without a log, and remembers the sets that were published. */
final class TestReport {
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");

    private final ReportOrder order;
    private static final SetNames NAMES = new SetNames(new byte[32]);
    private final List<CountedSet> published;

    private TestReport(ReportOrder order, List<CountedSet> published) {
        this.order = order;
        this.published = published;
    }

    /** Another kind of report that shares what was ever published with this one. */
    TestReport beside(ReportAudience audience, String... indicators) {
        return new TestReport(of(audience, indicators).order, published);
    }

    /** What everybody who reads all reports knows the members of. */
    List<CountedSet> everPublished() {
        return List.copyOf(published);
    }

    /** For auditors, over everybody. */
    static TestReport of(String indicator) {
        return of(ReportAudience.AUDITORS, indicator);
    }

    static TestReport of(ReportAudience audience, String... indicators) {
        return new TestReport(
                ReportOrder.of(command(audience, List.of(indicators)), Duration.ofDays(90)),
                new ArrayList<>());
    }

    static PublishReport command(ReportAudience audience, List<String> indicators) {
        return new PublishReport(
                new ReportId(new UUID(1, 2)),
                audience,
                "2026-Q3",
                Map.of(),
                indicators,
                "ops_any",
                LATER);
    }

    Figures publish(List<Testimony> workers) {
        return publish(workers, List.of());
    }

    Figures publish(List<Testimony> workers, List<ComplaintTimes.Handled> complaints) {
        Tally tally = tally(workers);
        tally.take(complaints);
        Figures figures = figures(tally);
        published.addAll(figures.sets());
        return figures;
    }

    List<ReportRow> rows(List<Testimony> workers) {
        return rows(workers, List.of());
    }

    List<ReportRow> rows(List<Testimony> workers, List<ComplaintTimes.Handled> complaints) {
        var rows = new Rows(order);
        return publish(workers, complaints).all().stream().map(rows::rounded).toList();
    }

    ReportOrder order() {
        return order;
    }

    Tally tally(List<Testimony> workers) {
        return tally(workers, List.of());
    }

    /** Everybody told the same as far as the way it came in goes. */
    Tally tally(List<Testimony> workers, List<ToldFacts> told) {
        var tally = new Tally(order.measures(), NAMES);
        workers.forEach(worker -> tally.take(worker, told, name(worker)));
        return tally;
    }

    private Figures figures(Tally tally) {
        return Figures.of(
                order,
                tally,
                figure ->
                        published.stream()
                                .filter(set -> set.figure().equals(figure))
                                .map(CountedSet::members)
                                .toList());
    }

    private static SetNames.OfWorker name(Testimony worker) {
        return NAMES.ofWorker(Told.workerOf(worker));
    }
}
