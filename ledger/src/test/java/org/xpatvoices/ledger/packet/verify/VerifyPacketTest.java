package org.xpatvoices.ledger.packet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xpatvoices.ledger.packet.press.Synthetic;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class VerifyPacketTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void writeEvidence() throws IOException {
        Evidence evidence = Forgery.of(Synthetic.order(), Synthetic.records(11, 300)).evidence();
        Path packet = Files.createDirectory(folder.resolve("packet"));
        for (Map.Entry<String, byte[]> file : evidence.files().entrySet()) {
            Files.write(packet.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve("side.csv"), evidence.sideTable());
        Files.write(
                folder.resolve("expectation.json"),
                JsonMapper.shared().writeValueAsBytes(evidence.expected()));
    }

    @Test
    void passesAGoodPacket() {
        assertThat(run("packet", "side.csv", "expectation.json")).isZero();
        assertThat(said()).isEqualTo("passed: every class was counted again\n");
    }

    @Test
    void refusesAChangedOne() throws IOException {
        Path rows = folder.resolve("packet/rows.csv");
        Files.writeString(rows, Files.readString(rows).replaceFirst("FREE", "DEDUCTED"));

        assertThat(run("packet", "side.csv", "expectation.json")).isOne();
        assertThat(said()).contains("refused: digest of rows.csv").doesNotContain("worker-");
    }

    @Test
    void saysWhenItCannotJudge() {
        assertThat(run("packet")).isEqualTo(2);
        assertThat(run("packet", "none.csv", "expectation.json")).isEqualTo(2);
        assertThat(run("packet", "side.csv", "side.csv")).isEqualTo(2);
    }

    private int run(String... names) {
        var paths = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            paths[i] = folder.resolve(names[i]).toString();
        }
        return VerifyPacket.run(paths, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
