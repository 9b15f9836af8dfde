package org.xpatvoices.ledger.packet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.ledger.packet.press.PacketPress;
import org.xpatvoices.ledger.packet.press.PressOutcome;
import org.xpatvoices.ledger.packet.press.Synthetic;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What buyers use opens every format, and finds the same rows in the same order. */
class ReadBackTest {
    @TempDir private static Path folder;

    private static final List<Map<String, String>> ROWS = new ArrayList<>();

    @BeforeAll
    static void press() throws IOException {
        var pressed =
                (PressOutcome.Pressed)
                        new PacketPress().press(Synthetic.order(), Synthetic.records(1, 2_000));
        for (WrittenFile file : pressed.files()) {
            Files.write(folder.resolve(file.path()), file.content());
        }
        String[] lines =
                new String(pressed.files().getFirst().content(), StandardCharsets.UTF_8)
                        .split("\r\n");
        for (int row = 1; row < lines.length; row++) {
            ROWS.add(row(lines[0].split(","), lines[row].split(",")));
        }
        assertThat(ROWS).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read_parquet('%s/rows.parquet')",
                "read_csv('%s/rows.csv', header = true, all_varchar = true)",
                "read_ndjson_auto('%s/rows.jsonl')"
            })
    void duckDbOpensIt(String reader) throws SQLException {
        var found = new ArrayList<Map<String, String>>();
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var rows = statement.executeQuery("select * from " + reader.formatted(folder))) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int column = 1; column <= columns; column++) {
                    row.put(rows.getMetaData().getColumnName(column), rows.getString(column));
                }
                found.add(row);
            }
        }

        assertThat(found).isEqualTo(ROWS);
    }

    @Test
    void nodeOpensThemAll() throws Exception {
        assumeTrue(Node.isInstalled(), "node is not installed, so nobody read the files with it");
        Path library = Node.library(folder.resolve("library"));

        JsonNode read = JsonMapper.shared().readTree(Node.run("read-packet.mjs", library, folder));

        for (String format : List.of("parquet", "jsonl", "csv")) {
            var found = new ArrayList<Map<String, String>>();
            for (JsonNode node : read.path(format)) {
                var row = new LinkedHashMap<String, String>();
                node.propertyNames().forEach(name -> row.put(name, node.path(name).asString()));
                found.add(row);
            }
            assertThat(found).as(format).isEqualTo(ROWS);
        }
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }
}
