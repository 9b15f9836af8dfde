package org.xpatvoices.ledger.packet.files;

import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.Map;

/** One JSON object per line, members in column order. */
public final class JsonLinesRows implements PacketFileWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] BEGIN = {'{'};
    private static final byte[] END = {'}', '\n'};

    @Override
    public String path() {
        return "rows.jsonl";
    }

    @Override
    public String format() {
        return "jsonl";
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public byte[] write(PacketTable table) {
        var rows =
                new RowBytes(
                        BEGIN,
                        END,
                        (column, label) -> member(column, table.columns().get(column), label));
        table.rows().forEach(rows::add);
        return rows.content();
    }

    private static byte[] member(int position, PacketColumn column, String label) {
        byte[] object = JSON.writeValueAsBytes(Map.of(column.name(), label));
        // Without its braces; in the place of the first one, what parts it from the one before.
        object[0] = ',';
        return Arrays.copyOfRange(object, position == 0 ? 1 : 0, object.length - 1);
    }
}
