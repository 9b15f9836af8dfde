package org.xpatvoices.ledger.packet.files;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180: a header, CR LF, quotes only where a cell needs them; UTF-8. */
public final class CsvRows implements PacketFileWriter {
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
        var text = new StringBuilder();
        append(text, table.columns().stream().map(PacketColumn::name).toList());
        table.rows().forEach(row -> append(text, row));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void append(StringBuilder text, List<String> cells) {
        String separator = "";
        for (String cell : cells) {
            text.append(separator);
            if (needsQuotes(cell)) {
                text.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                text.append(cell);
            }
            separator = ",";
        }
        text.append("\r\n");
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
}
