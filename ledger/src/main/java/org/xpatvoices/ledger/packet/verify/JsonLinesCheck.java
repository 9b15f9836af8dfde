package org.xpatvoices.ledger.packet.verify;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

import java.util.List;

/** One object per line, with the cells of the same row of the CSV as texts, in its order. */
final class JsonLinesCheck {
    /** Nothing has to look for names that come twice: every name is held against its column. */
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final byte[] content;
    private final Findings findings;

    JsonLinesCheck(byte[] content, Findings findings) {
        this.content = content;
        this.findings = findings;
    }

    void check(CsvText csv) {
        int lines = 0;
        for (byte one : content) {
            lines += one == '\n' ? 1 : 0;
        }
        findings.same("number of lines in rows.jsonl", csv.rows.size(), lines);
        findings.unless(
                content.length == 0 || content[content.length - 1] == '\n',
                "rows.jsonl ends without a line end");
        List<SerializedString> names = csv.header.stream().map(SerializedString::new).toList();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
            for (int row = 0; row < csv.rows.size(); row++) {
                boolean same = isRow(parser, names, csv.rows.get(row));
                if (!same || parser.currentLocation().getLineNr() != row + 1) {
                    findings.add("rows.jsonl and rows.csv differ in row " + (row + 1));
                    return;
                }
            }
            findings.unless(parser.nextToken() == null, "rows.jsonl has more than its rows");
        }
    }

    private static boolean isRow(
            JsonParser parser, List<SerializedString> names, List<String> cells) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        for (int column = 0; column < names.size(); column++) {
            if (!parser.nextName(names.get(column))
                    || !cells.get(column).equals(parser.nextStringValue())) {
                return false;
            }
        }
        return parser.nextToken() == JsonToken.END_OBJECT;
    }
}
