package org.xpatvoices.ledger.packet.files;

import java.util.ArrayList;
import java.util.List;

/**
 * What stays behind, sealed: for every admitted record the row it became, whose it is and what it
 * said. It is never part of a packet; the verifier needs it to judge one.
 */
public final class SideTable {
    private final RowBytes rows = CsvRows.rows();

    public SideTable(List<PacketColumn> columns) {
        var header = new ArrayList<>(List.of("row", "worker", "employer"));
        columns.forEach(column -> header.add(column.name()));
        rows.add(header);
    }

    /**
     * @param row the row of the packet counted from 1, or 0 for a suppressed record
     */
    public void add(int row, String worker, String employer, List<String> originals) {
        var cells = new ArrayList<String>(originals.size() + 3);
        cells.add(row == 0 ? "" : Integer.toString(row));
        cells.add(worker);
        cells.add(employer);
        cells.addAll(originals);
        rows.add(cells);
    }

    public byte[] content() {
        return rows.content();
    }
}
