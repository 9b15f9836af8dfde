package org.xpatvoices.ledger.report;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.report.estimate.Floor;
import org.xpatvoices.ledger.report.estimate.Members;
import org.xpatvoices.ledger.report.estimate.SubtractionGate;
import org.xpatvoices.ledger.report.indicator.Measure;
import org.xpatvoices.ledger.report.indicator.Measure.Kind;
import org.xpatvoices.ledger.report.indicator.Measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Holds the figures of one report against the floors and against everything published before. */
final class Figures {
    private static final String WORKERS = "workers";

    /** What the set of those who kept silent is called, after the name of the measure. */
    private static final String SILENT = ".silent";

    private final List<Figure> figures = new ArrayList<>();
    private final List<CountedSet> sets = new ArrayList<>();
    private @Nullable Sample workers;

    /**
     * @param published the sets of a figure in earlier reports
     */
    static Figures of(ReportOrder order, Tally tally, Function<String, List<Members>> published) {
        var made = new Figures();
        tally.samples().forEach((measure, sample) -> made.add(order, measure, sample, published));
        var gate = new SubtractionGate(order.headerFloor(), published.apply(WORKERS));
        made.workers = made.keep(WORKERS, tally.everybody(), order.headerFloor(), gate);
        return made;
    }

    List<Figure> all() {
        return List.copyOf(figures);
    }

    /** Over whom each figure is counted. */
    List<CountedSet> sets() {
        return List.copyOf(sets);
    }

    @Nullable Sample workers() {
        return workers;
    }

    private void add(
            ReportOrder order,
            Measure measure,
            Sample sample,
            Function<String, List<Members>> published) {
        Floor floor = order.floor(measure);
        if (measure.kind() == Kind.NOT_COLLECTED
                || measure.kind().isForAuditorsOnly() && order.isPublic()) {
            figures.add(Figure.withheld(measure, 0, true));
        } else if (measure.kind() == Kind.PAY_GAP) {
            var gate = new SubtractionGate(floor, known(measure, published));
            var gaps = new PayGaps(measure.id(), floor, gate);
            var cells = gaps.cells(sample);
            sets.addAll(gaps.sets());
            figures.add(
                    cells.isEmpty()
                            ? Figure.withheld(measure, 0, true)
                            : new Figure(measure, sample, null, cells, gaps.held(), false));
        } else {
            var gate = new SubtractionGate(floor, known(measure, published));
            Sample kept = keep(measure.id(), sample, floor, gate);
            figures.add(
                    kept == null
                            ? Figure.withheld(measure, 0, !floor.holds(sample.members()))
                            : new Figure(
                                    measure,
                                    kept,
                                    order.isPublic() ? null : silent(measure, sample, floor, gate),
                                    List.of(),
                                    sample.answered() - kept.answered(),
                                    false));
        }
    }

    /** Sets of this measure and of those beside it, in earlier reports and in this one. */
    private List<Members> known(Measure measure, Function<String, List<Members>> published) {
        List<String> family = Measures.togetherWith(measure);
        var known = new ArrayList<Members>();
        for (String id : family) {
            known.addAll(published.apply(id));
            known.addAll(published.apply(id + SILENT));
        }
        sets.stream()
                .filter(set -> family.contains(measureOf(set)))
                .map(CountedSet::members)
                .forEach(known::add);
        return known;
    }

    /**
     * How many kept silent, if they are none or enough by themselves, and cannot be found by
     * subtracting either.
     */
    private @Nullable Integer silent(
            Measure measure, Sample sample, Floor floor, SubtractionGate gate) {
        Sample silent = sample.silent();
        if (silent.answered() == 0) {
            return 0;
        }
        Sample kept = keep(measure.id() + SILENT, silent, floor, gate);
        return kept == null ? null : kept.answered();
    }

    private static String measureOf(CountedSet set) {
        String figure = set.figure();
        return figure.endsWith(SILENT)
                ? figure.substring(0, figure.length() - SILENT.length())
                : figure;
    }

    private @Nullable Sample keep(String figure, Sample sample, Floor floor, SubtractionGate gate) {
        Members members = sample.members();
        if (!floor.holds(members)) {
            return null;
        }
        Set<Long> held = gate.heldBack(members);
        Sample kept = held.isEmpty() ? sample : sample.without(held);
        if (!floor.holds(kept.members())) {
            return null;
        }
        sets.add(new CountedSet(figure, kept.members()));
        gate.add(kept.members());
        return kept;
    }
}
