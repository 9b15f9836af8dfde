package org.xpatvoices.ledger.report;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.report.ReportContent.Coverage;
import org.xpatvoices.ledger.report.estimate.Raking;
import org.xpatvoices.ledger.report.estimate.Rounded;

import java.util.Map;

/**
 * How many foreign workers there are, where somebody has counted or estimated them, and how they
 * are spread: nationality as registered in 2020, places as the pilot plans with.
 */
final class Benchmarks {
    static final int STRATA = Cells.NATIONALITIES.size() * Cells.PLACES.size();
    static final Raking RAKING =
            new Raking(
                    new double[] {.634, .162, .088, .028, .088},
                    new double[] {50.0 / 129, 43.0 / 129, 27.0 / 129, 9.0 / 129});

    private record Population(long people, String name) {}

    private static final Map<String, Population> BY_CELL =
            Map.of(
                    "", new Population(132_371, "foreign residents, census 2022"),
                    "region=GREATER_MALE",
                            new Population(50_000, "foreign workers of Greater Malé, pilot plan"),
                    "locationClass=GREATER_MALE",
                            new Population(50_000, "foreign workers of Greater Malé, pilot plan"),
                    "locationClass=RESORT",
                            new Population(27_000, "foreign staff of resorts, planning share"),
                    "nationality=BGD",
                            new Population(112_588, "registered from Bangladesh, March 2020"),
                    "nationality=IND", new Population(28_840, "registered from India, March 2020"),
                    "nationality=LKA",
                            new Population(15_670, "registered from Sri Lanka, March 2020"),
                    "nationality=NPL", new Population(5_029, "registered from Nepal, March 2020"));

    private Benchmarks() {}

    /** Null where nobody has counted that cell. */
    static @Nullable Coverage coverage(String cell, @Nullable Integer workers) {
        Population all = BY_CELL.get(cell);
        return all == null || workers == null
                ? null
                : new Coverage(Rounded.perMille(workers, all.people()), all.people(), all.name());
    }
}
