package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.refusal.LicenceRule.FILE_MUST_BE_PART_OF_THE_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_TERM_HAS_ENDED;
import static org.xpatvoices.contracts.refusal.LicenceRule.SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD;
import static org.xpatvoices.marketplace.market.MarketStage.MANIFEST;
import static org.xpatvoices.marketplace.market.MarketStage.ROWS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.marketplace.Http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class DownloadIT extends MarketTest {
    @Test
    void handsOverEveryFileWithItsDigest() {
        String buyer = stage.buyer(1);
        String licence = stage.licence(buyer, stage.packet());

        Http.Answer list = stage.as(buyer).get("/v1/licences/" + licence + "/files");

        assertThat(list.json().path("items")).hasSize(2);
        for (var item : list.json().path("items")) {
            Http.Answer file = stage.as(buyer).get(item.path("href").asString());
            assertThat(file.status()).isEqualTo(200);
            assertThat(MarketStage.sha256(file.bytes())).isEqualTo(item.path("sha256").asString());
            assertThat(file.header("Content-Digest")).isEqualTo(digest(file.bytes()));
            assertThat(file.header("Repr-Digest")).isEqualTo(digest(file.bytes()));
            assertThat(file.header("Content-Type")).startsWith(item.path("mediaType").asString());
            assertThat(file.bytes()).hasSize(item.path("bytes").asInt());
        }
        assertThat(stage.as(buyer).get("/v1/licences/" + licence + "/manifest").bytes())
                .isEqualTo(MANIFEST);
        await().untilAsserted(
                        () ->
                                assertThat(stage.as(buyer).get("/v1/usage").json().path("items"))
                                        .hasSize(3));
    }

    @Test
    void namesTheRowsPerLicenceAndTracesThemBack() {
        String buyer = stage.buyer(1);
        String other = stage.buyer(1);
        var packet = stage.packet();
        String licence = stage.licence(buyer, packet);
        String second = stage.licence(other, packet);

        Http.Answer file = stage.as(buyer).get("/v1/licences/" + licence + "/pseudonyms");
        List<String> lines = file.text().lines().toList();
        String leaked = lines.get(1).substring(2);

        assertThat(file.header("Content-Digest")).isEqualTo(digest(file.bytes()));
        assertThat(lines.getFirst()).isEqualTo("row,pseudonym");
        assertThat(stage.as(other).get("/v1/licences/" + second + "/pseudonyms").text())
                .doesNotContain(leaked);
        assertThat(stage.as(other).get("/v1/licences/" + licence + "/pseudonyms").problem())
                .isEqualTo("licence-must-exist");
        var found =
                stage.operator("maker")
                        .post(
                                "/v1/ops/traces",
                                "{\"pseudonyms\":[\"" + leaked + "\",\"" + "0".repeat(32) + "\"]}")
                        .json()
                        .path("found");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("licenceId").asString()).isEqualTo(licence);
        assertThat(found.path(0).path("offTakerId").asString()).isEqualTo(buyer);
        assertThat(found.path(0).path("row").asInt()).isEqualTo(1);
    }

    /** What two buyers hold differs by the names alone, and by nothing else can be told apart. */
    @Test
    void givesTwoBuyersTheSameRowsUnderTheSameNumbersAndOtherNames() {
        var packet = stage.packet();
        List<String> buyers = List.of(stage.buyer(1), stage.buyer(1));
        var rows = new ArrayList<String>();
        var numbers = new ArrayList<List<String>>();
        var names = new ArrayList<List<String>>();
        for (String buyer : buyers) {
            Http mine = stage.as(buyer);
            String licence = "/v1/licences/" + stage.licence(buyer, packet);
            rows.add(mine.get(licence + "/files/rows.csv").text());
            List<String[]> table =
                    mine.get(licence + "/pseudonyms")
                            .text()
                            .lines()
                            .skip(1)
                            .map(line -> line.split(","))
                            .toList();
            numbers.add(table.stream().map(line -> line[0]).toList());
            names.add(table.stream().map(line -> line[1]).toList());
        }

        assertThat(rows.getFirst()).isEqualTo(rows.getLast());
        assertThat(numbers.getFirst())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList())
                .isEqualTo(numbers.getLast());
        assertThat(names.getFirst()).doesNotContainAnyElementsOf(names.getLast());
    }

    @Test
    void resumesADownloadAndCountsItOnce() {
        String buyer = stage.buyer(1);
        String path = "/v1/licences/" + stage.licence(buyer, stage.packet()) + "/files/rows.csv";
        long before = stage.events();

        Http.Answer first = stage.as(buyer).with("Range", "bytes=0-99").get(path);
        Http.Answer rest =
                stage.as(buyer)
                        .with("Range", "bytes=100-")
                        .with("If-Range", first.header("ETag"))
                        .get(path);

        assertThat(first.status()).isEqualTo(206);
        assertThat(first.bytes()).isEqualTo(Arrays.copyOf(ROWS, 100));
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-99/" + ROWS.length);
        assertThat(first.header("Content-Digest")).isEqualTo(digest(first.bytes()));
        assertThat(first.header("Repr-Digest")).isEqualTo(digest(ROWS));
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.bytes()).isEqualTo(Arrays.copyOfRange(ROWS, 100, ROWS.length));
        assertThat(stage.events()).isEqualTo(before + 1);
    }

    /** Whoever leaves out the first byte has the file as well. */
    @ParameterizedTest
    @ValueSource(strings = {"/files/rows.csv", "/pseudonyms"})
    void countsAFileOfWhichOnlyTheBeginningIsLeftOut(String file) {
        String buyer = stage.buyer(1);
        String path = "/v1/licences/" + stage.licence(buyer, stage.packet()) + file;
        long before = stage.events();

        assertThat(stage.as(buyer).with("Range", "bytes=1-").get(path).status()).isEqualTo(206);
        assertThat(stage.as(buyer).with("Range", "bytes=2-").get(path).status()).isEqualTo(206);

        assertThat(stage.events()).isEqualTo(before + 1);
    }

    @Test
    void sendsNothingToWhoHasItAlready() {
        String buyer = stage.buyer(1);
        String path = "/v1/licences/" + stage.licence(buyer, stage.packet()) + "/files/rows.csv";
        String etag = stage.as(buyer).get(path).header("ETag");
        long before = stage.events();

        Http.Answer again = stage.as(buyer).with("If-None-Match", etag).get(path);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(stage.as(buyer).method("HEAD", path, "").status()).isEqualTo(200);
        assertThat(stage.events()).isEqualTo(before);
    }

    @Test
    void sendsTheWholeFileWhenItHasChangedSinceTheRangeWasTaken() {
        String buyer = stage.buyer(1);
        String path = "/v1/licences/" + stage.licence(buyer, stage.packet()) + "/files/rows.csv";

        Http.Answer whole =
                stage.as(buyer).with("Range", "bytes=100-").with("If-Range", "\"other\"").get(path);

        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.bytes()).isEqualTo(ROWS);
    }

    @Test
    void refusesARangeOutsideTheFile() {
        String buyer = stage.buyer(1);
        String path = "/v1/licences/" + stage.licence(buyer, stage.packet()) + "/files/rows.csv";
        expectProblem(
                416,
                "range-not-satisfiable",
                () -> stage.as(buyer).with("Range", "bytes=999999-").get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rows.parquet", "ROWS.CSV", "..", "%2e%2e%2fmanifest.json", "rows.csv%00"})
    void refusesFilesThatThePacketHasNot(String name) {
        String buyer = stage.buyer(1);
        String licence = stage.licence(buyer, stage.packet());
        long before = stage.events();
        Http.Answer answer = stage.as(buyer).get("/v1/licences/" + licence + "/files/" + name);
        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.problem()).isNotEmpty();
        assertThat(stage.events()).isEqualTo(before);
    }

    @Test
    void namesTheRuleForAFileThatIsNotThere() {
        String buyer = stage.buyer(1);
        String licence = stage.licence(buyer, stage.packet());
        expectRefused(
                FILE_MUST_BE_PART_OF_THE_PACKET,
                () -> stage.as(buyer).get("/v1/licences/" + licence + "/files/other.csv"));
    }

    @Test
    void refusesAfterTheTerm() {
        String buyer = stage.buyer(1);
        Instant then = Instant.now().minus(Duration.ofDays(3));
        var quote = new QuoteId(UUID.randomUUID());
        var licence = new LicenceId(UUID.randomUUID());
        commands.sendAndWait(
                new IssueQuote(
                        quote,
                        OffTakerId.of(buyer),
                        stage.packet(),
                        Purpose.RESEARCH,
                        1,
                        then,
                        then.plus(Duration.ofDays(1))));
        commands.sendAndWait(new SellLicence(licence, OffTakerId.of(buyer), quote, then));
        await().until(() -> stage.as(buyer).get("/v1/licences/" + licence).status() == 200);
        for (String rest : new String[] {"/files", "/files/rows.csv", "/manifest"}) {
            expectRefused(
                    LICENCE_TERM_HAS_ENDED,
                    () -> stage.as(buyer).get("/v1/licences/" + licence + rest));
        }
    }

    @Test
    void refusesWhileSuspended() {
        String buyer = stage.buyer(1);
        String licence = stage.licence(buyer, stage.packet());
        stage.suspend(buyer);
        for (String rest : new String[] {"/files", "/files/rows.csv", "/manifest"}) {
            expectRefused(
                    SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD,
                    () -> stage.as(buyer).get("/v1/licences/" + licence + rest));
        }
    }

    private static String digest(byte[] content) {
        byte[] sha = HexFormat.of().parseHex(MarketStage.sha256(content));
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha) + ":";
    }
}
