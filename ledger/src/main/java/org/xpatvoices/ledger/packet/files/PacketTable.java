package org.xpatvoices.ledger.packet.files;

import java.util.Comparator;
import java.util.List;

/** The rows as they leave, sorted by all columns, so that their order tells nothing. */
public record PacketTable(List<PacketColumn> columns, List<List<String>> rows) {
    /** Compares rows cell by cell, by the value of their characters. */
    public static final Comparator<List<String>> ORDER = PacketTable::compare;

    public PacketTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException("row " + i + " has not one cell per column");
            }
            if (i > 0 && ORDER.compare(rows.get(i - 1), rows.get(i)) > 0) {
                throw new IllegalArgumentException("row " + i + " is out of order");
            }
        }
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
