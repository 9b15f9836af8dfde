package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.Anonymised;
import org.xpatvoices.ledger.packet.files.PacketTable;
import org.xpatvoices.ledger.packet.files.SideTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Puts the released rows into their order and remembers which record became which row. */
final class Arrangement {
    private final OrderedColumns columns;
    private final List<AdmittedRecord> records;
    private final List<Placed> placed;
    private final List<Integer> suppressed = new ArrayList<>();

    /**
     * @param ranks per cell the place of its label among the labels of its column
     */
    private record Placed(int record, List<String> cells, int[] ranks) {}

    Arrangement(
            OrderedColumns columns,
            List<AdmittedRecord> records,
            List<List<String>> released,
            Anonymised result) {
        this.columns = columns;
        this.records = records;
        var rows = new ArrayList<Placed>(records.size());
        for (int record = 0; record < records.size(); record++) {
            if (result.isReleased(record)) {
                List<String> cells = cells(record, released, result);
                rows.add(new Placed(record, cells, new int[cells.size()]));
            } else {
                suppressed.add(record);
            }
        }
        IntStream.range(0, columns.all().size()).parallel().forEach(column -> rank(column, rows));
        Placed[] inOrder = rows.toArray(Placed[]::new);
        Arrays.parallelSort(
                inOrder,
                Comparator.comparing(Placed::ranks, Arrays::compare)
                        .thenComparing(Placed::record, this::byOrigin));
        placed = List.of(inOrder);
        suppressed.sort(this::byOrigin);
    }

    /** Labels are compared once per column and not once per pair of rows. */
    private static void rank(int column, List<Placed> rows) {
        var ranks = new HashMap<String, Integer>();
        rows.forEach(row -> ranks.put(row.cells.get(column), 0));
        int rank = 0;
        for (String label : new TreeSet<>(ranks.keySet())) {
            ranks.put(label, rank++);
        }
        rows.forEach(row -> row.ranks[column] = ranks.getOrDefault(row.cells.get(column), 0));
    }

    PacketTable table() {
        return new PacketTable(columns.all(), placed.stream().map(Placed::cells).toList());
    }

    /** In the order of the rows, then the suppressed, so that it too repeats byte by byte. */
    byte[] sideTable() {
        var table = new SideTable(columns.all());
        for (int row = 0; row < placed.size(); row++) {
            add(table, row + 1, records.get(placed.get(row).record));
        }
        suppressed.forEach(record -> add(table, 0, records.get(record)));
        return table.content();
    }

    int[] rowOfRecord() {
        var rows = new int[records.size()];
        for (int row = 0; row < placed.size(); row++) {
            rows[placed.get(row).record] = row + 1;
        }
        return rows;
    }

    private static void add(SideTable table, int row, AdmittedRecord record) {
        table.add(row, record.worker(), record.employer(), record.values());
    }

    private List<String> cells(int record, List<List<String>> released, Anonymised result) {
        var cells = new ArrayList<String>(released.size());
        for (int column = 0; column < released.size(); column++) {
            cells.add(
                    column < columns.quasi()
                            ? result.label(column, record)
                            : released.get(column).get(record));
        }
        return cells;
    }

    private int byOrigin(int one, int other) {
        AdmittedRecord left = records.get(one);
        AdmittedRecord right = records.get(other);
        int order = left.worker().compareTo(right.worker());
        if (order == 0) {
            order = left.employer().compareTo(right.employer());
        }
        return order == 0 ? PacketTable.ORDER.compare(left.values(), right.values()) : order;
    }
}
