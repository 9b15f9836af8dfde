package org.xpatvoices.ledger.packet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.ledger.packet.files.PacketTable;
import org.xpatvoices.ledger.packet.files.ParquetRows;
import org.xpatvoices.ledger.packet.press.Synthetic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;

/** Bytes that were changed after the fact, and papers that do not fit the order. */
class TamperedFileTest {
    private static final long SEED = 3;
    private static final Forgery GOOD = Forgery.of(Synthetic.order(), Synthetic.records(SEED, 300));
    private static final Evidence EVIDENCE = GOOD.evidence();

    private final PacketVerifier verifier = new PacketVerifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows.csv",
                "rows.jsonl",
                "rows.parquet",
                "datapackage.json",
                "licence.html",
                "manifest.json"
            })
    void refusesAChangedByteAnywhere(String path) {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 60; round++) {
            byte[] content = EVIDENCE.file(path).clone();
            int at = random.nextInt(content.length);
            content[at] ^= (byte) (1 << random.nextInt(7));
            boolean freeText = isFreeText(path, at);

            assertThat(freeText || !verifier.verify(with(path, content)).passed())
                    .as("%s, byte %d, seed %d", path, at, SEED)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"formatVersion\":\"xpat-packet@2\"', '\"formatVersion\":\"xpat-packet@3\"'",
        "'\"formatVersion\":\"xpat-packet@2\"', '\"formatVersion\":\"xpat-packet@1\"'",
        "'\"checkpoint\":{', '\"checkpoints\":{'",
        "'\"size\":4711', '\"size\":4710'",
        "'\"root\":\"bG9n', '\"root\":\"bG9o'",
        "'\"hierarchyVersion\":\"hierarchies@1\"', '\"hierarchyVersion\":\"hierarchies@2\"'",
        "'\"verifier\":\"verify@1\"', '\"verifier\":\"verify@0\"'",
        "'\"epoch\":\"2026-Q3\"', '\"epoch\":\"2026-Q4\"'",
        "'\"logPosition\":4711', '\"logPosition\":4712'",
        "'\"version\":1', '\"version\":2'",
        "'\"version\":1', '\"version\":1,\"extra\":1'",
        "'\"version\":1', '\"version\":1,\"version\":1'",
        "'\"epoch\":\"2026-Q3\",', ''",
        "'\"RESEARCH\"', '\"ADVERTISING\"'"
    })
    void refusesAManifestThatPromisesSomethingElse(String before, String after) {
        String manifest = new String(EVIDENCE.file("manifest.json"), StandardCharsets.UTF_8);
        assertThat(manifest).contains(before);
        byte[] changed = manifest.replace(before, after).getBytes(StandardCharsets.UTF_8);

        assertThat(verifier.verify(with("manifest.json", changed)).passed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows.csv",
                "rows.jsonl",
                "rows.parquet",
                "datapackage.json",
                "licence.html",
                "manifest.json"
            })
    void refusesAMissingOrEmptyFile(String path) {
        var files = new HashMap<>(EVIDENCE.files());
        files.remove(path);

        assertThat(verifier.verify(evidence(files)).passed()).isFalse();
        assertThat(verifier.verify(with(path, new byte[0])).passed()).isFalse();
    }

    @Test
    void refusesAParquetFileWithOtherRows() {
        var rows = new ArrayList<List<String>>();
        GOOD.rows.forEach(row -> rows.add(row.cells()));
        rows.set(rows.size() - 1, rows.get(rows.size() - 2));
        byte[] other = new ParquetRows().write(new PacketTable(GOOD.columns, rows));

        assertThat(verifier.verify(with("rows.parquet", other)).reasons())
                .contains("rows.parquet and rows.csv differ in row " + rows.size());
        byte[] csv = EVIDENCE.file("rows.csv");
        assertThat(verifier.verify(with("rows.parquet", csv)).reasons())
                .contains("rows.parquet is no Parquet file");
    }

    @Test
    void refusesAFileThatNobodyNamed() {
        assertThat(verifier.verify(with("notes.txt", new byte[] {1})).reasons())
                .singleElement()
                .asString()
                .startsWith("the set of files is");
    }

    @Test
    void refusesASideTableThatIsCutShort() {
        String side = new String(EVIDENCE.sideTable(), StandardCharsets.UTF_8);
        int lastLine = side.lastIndexOf("\r\n", side.length() - 3) + 2;
        byte[] cut = side.substring(0, lastLine).getBytes(StandardCharsets.UTF_8);

        var verdict = verifier.verify(new Evidence(EVIDENCE.files(), cut, EVIDENCE.expected()));

        assertThat(verdict.passed()).isFalse();
    }

    @Test
    void refusesAModelBelowTheFloorsEvenIfOrdered() {
        Expectation asked = EVIDENCE.expected();
        var weak =
                new Expectation(
                        asked.packetId(),
                        asked.version(),
                        asked.epoch(),
                        asked.purposes(),
                        asked.schema(),
                        asked.logPosition(),
                        asked.hierarchyVersion(),
                        asked.quasi(),
                        asked.sensitive(),
                        asked.plain(),
                        new Expectation.RequiredModel(10, 3, 3, 70, 10_000),
                        asked.admittedRecords(),
                        asked.rowsPerContributorMax(),
                        asked.logRoot());

        assertThat(
                        verifier.verify(new Evidence(EVIDENCE.files(), EVIDENCE.sideTable(), weak))
                                .reasons())
                .contains("the model lies below the floors");
    }

    @Test
    void stillReadsAManifestOfTheFirstVersion() {
        String checkpoint = "\"checkpoint\":\\{[^}]*},";
        byte[] first =
                new String(EVIDENCE.file("manifest.json"), StandardCharsets.UTF_8)
                        .replaceFirst(checkpoint, "")
                        .replace("xpat-packet@2", "xpat-packet@1")
                        .getBytes(StandardCharsets.UTF_8);
        var files = new HashMap<>(EVIDENCE.files());
        files.put("manifest.json", first);
        var unsaid = new Evidence(files, EVIDENCE.sideTable(), withoutLogRoot());

        assertThat(verifier.verify(unsaid).reasons()).isEmpty();
        assertThat(verifier.verify(evidence(files)).reasons())
                .as("who knows the log does not do without")
                .singleElement()
                .asString()
                .startsWith("checkpoint");
    }

    private static Expectation withoutLogRoot() {
        Expectation asked = EVIDENCE.expected();
        return new Expectation(
                asked.packetId(),
                asked.version(),
                asked.epoch(),
                asked.purposes(),
                asked.schema(),
                asked.logPosition(),
                asked.hierarchyVersion(),
                asked.quasi(),
                asked.sensitive(),
                asked.plain(),
                asked.model(),
                asked.admittedRecords(),
                asked.rowsPerContributorMax(),
                null);
    }

    /**
     * Title and licence are promised by nobody else; the signature over the manifest guards them.
     */
    private static boolean isFreeText(String path, int at) {
        if (!path.equals("manifest.json")) {
            return false;
        }
        String text = new String(EVIDENCE.file(path), StandardCharsets.UTF_8);
        return within(text, "\"title\":\"", at)
                || within(text, "\"licence\":\"", at)
                || within(text, "\"algorithm\":\"", at)
                // Of which wording the consents are; the version of the packet is a number.
                || within(text, "\"version\":\"", at);
    }

    private static boolean within(String text, String member, int at) {
        for (int found = text.indexOf(member);
                found >= 0;
                found = text.indexOf(member, found + 1)) {
            int start = found + member.length();
            if (at >= start && at < text.indexOf('"', start)) {
                return true;
            }
        }
        return false;
    }

    private static Evidence with(String path, byte[] content) {
        var files = new HashMap<>(EVIDENCE.files());
        files.put(path, content);
        return evidence(files);
    }

    private static Evidence evidence(HashMap<String, byte[]> files) {
        return new Evidence(files, EVIDENCE.sideTable(), EVIDENCE.expected());
    }
}
