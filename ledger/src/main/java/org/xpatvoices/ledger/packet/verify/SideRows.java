package org.xpatvoices.ledger.packet.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sealed table: who stands behind each released row, and what was suppressed. */
final class SideRows {
    /** One admitted record. */
    record Origin(String worker, String employer, List<String> originals) {}

    final List<Origin> released;
    final List<Origin> suppressed = new ArrayList<>();

    static CsvText text(byte[] content) {
        return CsvText.read("the side table", content);
    }

    SideRows(CsvText text, List<String> columns, int rows) {
        var header = new ArrayList<>(List.of("row", "worker", "employer"));
        header.addAll(columns);
        if (!text.header.equals(header)) {
            throw new Unreadable("the side table has other columns than the packet");
        }
        var byRow = new Origin[rows];
        for (List<String> cells : text.rows) {
            var origin = new Origin(cells.get(1), cells.get(2), cells.subList(3, cells.size()));
            if (origin.worker.isBlank() || origin.employer.isBlank()) {
                throw new Unreadable("the side table has a record without worker or employer");
            }
            if (cells.getFirst().isEmpty()) {
                suppressed.add(origin);
            } else {
                place(byRow, Integer.parseInt(cells.getFirst()), origin);
            }
        }
        for (Origin origin : byRow) {
            if (origin == null) {
                throw mismatch();
            }
        }
        released = List.of(byRow);
    }

    int admitted() {
        return released.size() + suppressed.size();
    }

    /** Whether no worker has two records, so that counting records is counting workers. */
    boolean rowsAreWorkers() {
        var workers = new HashSet<String>();
        return Stream.concat(released.stream(), suppressed.stream())
                .allMatch(origin -> workers.add(origin.worker));
    }

    /** Everything that names a worker or an employer. */
    Set<String> names() {
        var names = new HashSet<String>();
        for (List<Origin> origins : List.of(released, suppressed)) {
            for (Origin origin : origins) {
                names.add(origin.worker);
                names.add(origin.employer);
            }
        }
        return names;
    }

    private static void place(Origin[] byRow, int row, Origin origin) {
        if (row < 1 || row > byRow.length || byRow[row - 1] != null) {
            throw mismatch();
        }
        byRow[row - 1] = origin;
    }

    private static Unreadable mismatch() {
        return new Unreadable("the side table and the rows do not match one to one");
    }
}
