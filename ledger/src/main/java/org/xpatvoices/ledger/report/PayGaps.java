package org.xpatvoices.ledger.report;

import org.xpatvoices.contracts.report.ReportRow.Cell;
import org.xpatvoices.ledger.report.estimate.Floor;
import org.xpatvoices.ledger.report.estimate.Quantiles;
import org.xpatvoices.ledger.report.estimate.Rounded;
import org.xpatvoices.ledger.report.estimate.SubtractionGate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Compares median wages of nationalities with that of all, within region and occupation group. All
 * and each nationality are sets that can be subtracted from each other, so a nationality that is
 * too small takes some of a larger one with it.
 */
final class PayGaps {
    private static final long STEP_MILLI = 50;

    private final String figure;
    private final Floor floor;
    private final SubtractionGate gate;
    private final List<CountedSet> sets = new ArrayList<>();
    private int held;

    PayGaps(String figure, Floor floor, SubtractionGate gate) {
        this.figure = figure;
        this.floor = floor;
        this.gate = gate;
    }

    List<Cell> cells(Sample sample) {
        var cells = new ArrayList<Cell>();
        for (String block : sample.blocks()) {
            Sample all = kept(sample.only(answer -> answer.block().equals(block)));
            if (floor.holds(all.members())) {
                gate.add(all.members());
                sets.add(new CountedSet(figure, all.members()));
                cells.addAll(compared(block, all));
            }
        }
        return cells;
    }

    List<CountedSet> sets() {
        return List.copyOf(sets);
    }

    int held() {
        return held;
    }

    private List<Cell> compared(String block, Sample all) {
        var cells = new ArrayList<Cell>();
        double middle = Quantiles.median(all.values());
        var largestFirst =
                Cells.NATIONALITIES.stream()
                        .map(name -> Map.entry(name, all.only(one -> one.group().equals(name))))
                        .sorted(Comparator.comparing(one -> -one.getValue().answered()))
                        .toList();
        for (var one : largestFirst) {
            Sample group = kept(one.getValue());
            if (floor.holds(group.members()) && middle > 0) {
                String name = block + "|" + one.getKey();
                gate.add(group.members());
                sets.add(new CountedSet(figure, group.members()));
                cells.add(cell(name, group, middle));
            }
        }
        return cells;
    }

    private Cell cell(String name, Sample group, double middle) {
        return new Cell(
                name,
                Rounded.atLeast(floor.workersMin(), group.answered()),
                Rounded.to(STEP_MILLI, Quantiles.median(group.values()) / middle));
    }

    private Sample kept(Sample sample) {
        if (!floor.holds(sample.members())) {
            return sample;
        }
        var back = gate.heldBack(sample.members());
        held += back.size();
        return sample.without(back);
    }
}
