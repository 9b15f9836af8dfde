package org.xpatvoices.ledger.packet.files;

import java.nio.charset.StandardCharsets;

/** RFC 4180: a header, CR LF, quotes only where a cell needs them; UTF-8. */
public final class CsvRows implements PacketFileWriter {
    private static final byte[] LINE_END = {'\r', '\n'};

    @Override
    public String path() {
        return "rows.csv";
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public byte[] write(PacketTable table) {
        RowBytes rows = rows();
        rows.add(table.columns().stream().map(PacketColumn::name).toList());
        table.rows().forEach(rows::add);
        return rows.content();
    }

    /** Nothing yet; the header is a row like any other. */
    static RowBytes rows() {
        return new RowBytes(
                new byte[0],
                LINE_END,
                (column, label) -> utf8((column == 0 ? "" : ",") + quoted(label)));
    }

    private static String quoted(String cell) {
        return needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '"' || c == ',' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
