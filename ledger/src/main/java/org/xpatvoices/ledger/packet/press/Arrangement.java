package org.xpatvoices.ledger.packet.press;

import static java.util.stream.Collectors.partitioningBy;

import org.xpatvoices.ledger.packet.anonymise.Anonymised;
import org.xpatvoices.ledger.packet.files.PacketTable;
import org.xpatvoices.ledger.packet.files.SideTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts the released rows into their order and remembers which record became which row. */
final class Arrangement {
    private final OrderedColumns columns;
    private final List<AdmittedRecord> records;
    private final List<Placed> placed;
    private final List<Integer> suppressed;

    private record Placed(int record, List<String> cells) {}

    Arrangement(
            OrderedColumns columns,
            List<AdmittedRecord> records,
            List<List<String>> released,
            Anonymised result) {
        this.columns = columns;
        this.records = records;
        Map<Boolean, List<Integer>> byOrigin =
                IntStream.range(0, records.size())
                        .boxed()
                        .sorted(this::byOrigin)
                        .collect(partitioningBy(result::isReleased));
        List<Integer> delivered = byOrigin.getOrDefault(true, List.of());
        suppressed = byOrigin.getOrDefault(false, List.of());
        List<List<String>> rows =
                delivered.parallelStream().map(record -> cells(record, released, result)).toList();
        placed =
                IntStream.of(RowOrder.of(rows, columns.all().size()))
                        .mapToObj(row -> new Placed(delivered.get(row), rows.get(row)))
                        .toList();
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
