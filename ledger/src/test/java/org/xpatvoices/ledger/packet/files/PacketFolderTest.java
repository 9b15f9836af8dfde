package org.xpatvoices.ledger.packet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Mark;
import org.xpatvoices.ledger.packet.press.PacketPress;
import org.xpatvoices.ledger.packet.press.PressOutcome;
import org.xpatvoices.ledger.packet.press.Synthetic;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class PacketFolderTest {
    private static final List<PacketColumn> COLUMNS = List.of(column("food"), column("method"));

    @Test
    void writesCsvByTheBook() {
        assertThat(text(new CsvRows().write(table(List.of("a", "b, \"c\"\n"), List.of("", "d")))))
                .isEqualTo("food,method\r\n,d\r\na,\"b, \"\"c\"\"\n\"\r\n");
    }

    @Test
    void writesOneJsonObjectPerLine() {
        assertThat(text(new JsonLinesRows().write(table(List.of("a", "\"é"), List.of("b", "c")))))
                .isEqualTo(
                        "{\"food\":\"a\",\"method\":\"\\\"é\"}\n"
                                + "{\"food\":\"b\",\"method\":\"c\"}\n");
        assertThat(new JsonLinesRows().write(table())).isEmpty();
    }

    @Test
    void refusesRowsOutOfOrderOrOfAnotherWidth() {
        List<List<String>> unsorted = List.of(List.of("b", "a"), List.of("a", "b"));

        assertThatThrownBy(() -> new PacketTable(COLUMNS, unsorted))
                .hasMessage("row 1 is out of order");
        assertThatThrownBy(() -> new PacketTable(COLUMNS, List.of(List.of("a"))))
                .hasMessage("row 0 has not one cell per column");
    }

    @Test
    void describesWhatItWrote() {
        var pressed =
                (PressOutcome.Pressed)
                        new PacketPress().press(Synthetic.order(), Synthetic.records(1, 400));

        JsonNode manifest = json(pressed.manifest());
        JsonNode description = json(pressed.files().get(3));

        assertThat(manifest.path("formatVersion").asString()).isEqualTo("xpat-packet@2");
        assertThat(manifest.path("logPosition").asLong()).isEqualTo(4711);
        assertThat(manifest.at("/checkpoint/size").asLong()).isEqualTo(4711);
        assertThat(manifest.at("/checkpoint/root").asString()).isNotEmpty();
        assertThat(manifest.path("purposes").path(0).asString()).isEqualTo("DUE_DILIGENCE");
        assertThat(manifest.path("files").size()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            WrittenFile file = pressed.files().get(i);
            assertThat(manifest.path("files").path(i).path("sha256").asString())
                    .isEqualTo(file.sha256());
            assertThat(manifest.path("files").path(i).path("bytes").asInt())
                    .isEqualTo(file.content().length);
        }
        JsonNode resource = description.path("resources").path(0);
        assertThat(resource.path("hash").asString())
                .isEqualTo("sha256:" + pressed.files().getFirst().sha256());
        assertThat(resource.path("schema").path("fields").size()).isEqualTo(10);
        assertThat(resource.at("/schema/fields/2/constraints/enum").toString())
                .isEqualTo("[\"F\",\"M\",\"X\",\"ND\",\"OTHER\",\"*\"]");
        assertThat(resource.at("/schema/missingValues").toString())
                .isEqualTo("[\"NOT_STATED\",\"OTHER_CURRENCY\"]");
    }

    /** A path in datapackage.json is meant beside it, on whatever disk that is. */
    @Test
    void carriesItsLicenceAndEveryLabelOfItsLists() {
        var pressed =
                (PressOutcome.Pressed)
                        new PacketPress().press(Synthetic.order(), Synthetic.records(1, 400));

        JsonNode description = json(pressed.files().get(3));
        WrittenFile licence = pressed.files().get(4);

        assertThat(description.at("/licenses/0/path").asString()).isEqualTo(licence.path());
        assertThat(text(licence.content())).contains("<h1>Packet licence 1.0</h1>", "Withdrawal");
        for (JsonNode field : description.at("/resources/0/schema/fields")) {
            assertThat(field.at("/constraints/enum"))
                    .as(field.path("name").asString())
                    .isNotEmpty();
        }
    }

    @Test
    void writesNoTimeAndNoPersonIntoAnyFile() {
        var records = Synthetic.records(1, 400);
        var pressed = (PressOutcome.Pressed) new PacketPress().press(Synthetic.order(), records);

        for (WrittenFile file : pressed.files()) {
            String text = text(file.content());
            assertThat(text).doesNotContain("worker-", "employer-").doesNotContain("created");
        }
        assertThat(text(pressed.sideTable())).contains("worker-", "employer-");
    }

    @SafeVarargs
    private static PacketTable table(List<String>... rows) {
        var sorted = new ArrayList<>(List.of(rows));
        sorted.sort(PacketTable.ORDER);
        return new PacketTable(COLUMNS, sorted);
    }

    private static PacketColumn column(String name) {
        return new PacketColumn(
                name, Mark.PLAIN, Codebook.hierarchies1().column(name, Mark.PLAIN).list());
    }

    private static JsonNode json(WrittenFile file) {
        return JsonMapper.shared().readTree(file.content());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
