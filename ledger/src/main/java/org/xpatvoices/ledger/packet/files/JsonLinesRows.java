package org.xpatvoices.ledger.packet.files;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;

/** One JSON object per line, members in column order. */
public final class JsonLinesRows implements PacketFileWriter {
    private final JsonFactory json = JsonFactory.builder().rootValueSeparator("\n").build();

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
        var out = new ByteArrayOutputStream();
        try (JsonGenerator line = json.createGenerator(ObjectWriteContext.empty(), out)) {
            for (var row : table.rows()) {
                line.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    line.writeStringProperty(table.columns().get(i).name(), row.get(i));
                }
                line.writeEndObject();
            }
            if (!table.rows().isEmpty()) {
                line.writeRaw('\n');
            }
        }
        return out.toByteArray();
    }
}
