package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.contracts.packet.ColumnFacts;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.files.PacketColumn;
import org.xpatvoices.ledger.packet.files.PacketTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at each column of a packet as a whole. */
final class ColumnCensus {
    private static final String ANY = "*";

    private ColumnCensus() {}

    static List<ColumnFacts> of(PacketTable table) {
        var columns = new ArrayList<ColumnFacts>();
        for (int i = 0; i < table.columns().size(); i++) {
            PacketColumn column = table.columns().get(i);
            Map<String, Integer> cells = new HashMap<>();
            for (List<String> row : table.rows()) {
                cells.merge(row.get(i), 1, Integer::sum);
            }
            int missing =
                    CodeList.NO_ANSWERS.stream()
                            .mapToInt(label -> cells.getOrDefault(label, 0))
                            .sum();
            columns.add(
                    new ColumnFacts(
                            column.name(),
                            cells.size(),
                            percent(cells.getOrDefault(ANY, 0), table.rows().size()),
                            percent(missing, table.rows().size())));
        }
        return columns;
    }

    /** Half up; of nothing, nothing. */
    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.toIntExact((200L * part + whole) / (2L * whole));
    }
}
