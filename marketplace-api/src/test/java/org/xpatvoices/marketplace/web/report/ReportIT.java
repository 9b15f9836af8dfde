package org.xpatvoices.marketplace.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.refusal.ReportRule.PUBLIC_REPORT_NEEDS_A_PROPOSAL;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.ReportId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.report.PublishReport;
import org.xpatvoices.contracts.report.ReportAudience;
import org.xpatvoices.contracts.report.ReportRow;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.WorkerStory;
import org.xpatvoices.verifier.Finding;
import org.xpatvoices.verifier.Verifier;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From what workers tell to a signed report, at the doors. */
class ReportIT extends HttpTest {
    private static final String LAST_YEAR =
            Integer.toString(LocalDate.now(ZoneOffset.UTC).getYear() - 1);
    private static final String COMPLIANCE = "/v1/reports/compliance";
    private static final String OPERATOR = "ops_" + "e".repeat(32);
    private static final String CHECKER = "ops_" + "f".repeat(32);
    private static final String YES = "{\"approved\":true}";

    @Autowired JdbcTemplate jdbc;
    @Autowired CommandGateway commands;

    @Test
    void anAuditorRunsAnAssignedCellAndThePastReportVerifiesAfterAWithdrawal() throws Exception {
        var workers = new CellOfWorkers(http, "MV-07", LAST_YEAR + "-02").join(24);
        Http auditor = auditor("{\"region\":\"NORTH\"}");
        String asked = asked(LAST_YEAR + "-02", "\"region\":\"NORTH\"");

        Http.Answer made = auditor.newKey().post(COMPLIANCE, asked);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode report = made.json();
        JsonNode noPayslip = row(report, "C10.noPayslip");
        assertThat(noPayslip.path("share").path("answered").asInt()).isEqualTo(25);
        assertThat(noPayslip.path("share").path("perMille").asInt()).isEqualTo(1_000);
        assertThat(row(report, "C07").path("shown").asString()).isEqualTo("YES");
        assertThat(row(report, "C21.response").path("shown").asString()).isEqualTo("NOT_COLLECTED");
        assertThat(report.path("content").path("rows")).hasSize(36);
        assertThat(report.path("content").path("header").path("workers").asInt()).isEqualTo(25);
        verify(auditor, report);

        keepsNothingThatNamesAWorker(report, workers);
        refusesWhenTheSetsAreNotWhatTheLogSays(report, auditor, asked);
        workers.withdraws(3);
        JsonNode second = auditor.newKey().post(COMPLIANCE, asked).json();

        // One worker left; the reader sees ten fewer and cannot tell whose answer went.
        assertThat(row(second, "C10.noPayslip").path("shown").asString()).isEqualTo("YES");
        assertThat(row(second, "C10.noPayslip").path("share").path("answered").asInt())
                .isBetween(10, 15);
        assertThat(row(second, "C07").path("shown").asString()).isEqualTo("TOO_FEW");
        assertThat(row(report, "C09.share").path("share").isNull()).isTrue();
        assertThat(report.path("content").path("header").path("mix")).isNotEmpty();
        verify(auditor, report);
        verify(auditor, second);
    }

    @Test
    void publishesForEverybodyWithNoiseUntilTheYearsBudgetIsSpent() throws Exception {
        new CellOfWorkers(http, "MV-01", LAST_YEAR + "-05").join(120);
        String asked =
                asked(LAST_YEAR + "-Q2", "\"region\":\"SOUTH\"")
                        .replace("}}", "},\"indicators\":[\"C05\",\"C10\",\"C20\"]}");

        Http.Answer made = published(asked);

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        JsonNode report = made.json();
        assertThat(row(report, "C20").path("shown").asString()).isEqualTo("AUDITORS_ONLY");
        assertThat(report.path("content").path("header").path("noise").path("variance").asInt())
                .isGreaterThan(1);
        assertThat(report.path("content").path("header").path("mix")).isEmpty();
        assertThat(row(report, "C10.cash").path("heldBackMax").isNull()).isTrue();
        verify(http, report);
        String page = http.with("Accept", "text/html").get("/reports/" + id(report)).text();
        assertThat(page)
                .contains("<svg", "<table", "C10", "the noise and the rounding")
                .doesNotContain("<script");
        assertThat(http.with("Accept-Language", "dv").get("/reports/" + id(report)).text())
                .contains("dir=\"rtl\"", "<svg");
        var cash = row(report, "C10.cash").path("share");
        assertThat(cash.path("highPerMille").asInt() - cash.path("lowPerMille").asInt())
                .as("an interval that holds noise and is told")
                .isBetween(50, ReportRow.WIDEST_PER_MILLE);
        for (JsonNode row : report.path("content").path("rows")) {
            assertThat(row.path("share").path("answered").asInt(20)).isGreaterThanOrEqualTo(20);
            assertThat(row.path("values")).isEmpty();
            assertThat(row.path("cells")).isEmpty();
        }
        assertThat(http.get("/v1/reports?limit=500").text()).contains(id(report));
        assertThat(http.get("/reports").text()).contains(id(report));

        var statuses = new ArrayList<String>();
        for (int more = 0; more < 4; more++) {
            var answer = published(asked);
            statuses.add((answer.status() + " " + answer.problem()).strip());
        }
        assertThat(statuses)
                .containsExactly("200", "200", "200", "409 report-budget-cannot-be-overspent");
        verify(http, report);
    }

    @Test
    void aPublicReportTakesTwoPersons() {
        Http maker = http.as(PartyKind.OPERATOR, OPERATOR);
        Http checker = http.as(PartyKind.OPERATOR, CHECKER);
        String asked = asked("2024-Q1", "\"region\":\"SOUTH\"");
        String key = "report-" + WorkerStory.hex();
        Http.Answer proposed = maker.key(key).post("/v1/ops/reports", asked);
        String id = id(proposed.json());
        String decision = proposed.json().path("decision").asString();

        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(maker.key(key).post("/v1/ops/reports", asked).text()).isEqualTo(proposed.text());
        await().until(() -> proposals(checker).contains(id));
        assertThat(maker.post(decision, YES).problem())
                .isEqualTo("who-proposed-a-report-cannot-publish-it");
        assertThat(checker.post(decision, YES).problem()).isEqualTo("report-needs-enough-workers");
        assertThat(checker.post(decision, "{}").status()).isEqualTo(422);
        assertThat(http.get("/v1/reports/" + id).problem()).isEqualTo("report-must-exist");
        assertThat(maker.post(decision, "{\"approved\":false}").status()).isEqualTo(204);
        await().until(() -> !proposals(checker).contains(id));
        for (String again : List.of(YES, "{\"approved\":false}")) {
            assertThat(checker.post(decision, again).problem())
                    .isEqualTo("report-proposal-is-already-decided");
        }
        String unknown = "/v1/ops/reports/rep_" + WorkerStory.hex() + "/approval";
        assertThat(checker.post(unknown, YES).problem()).isEqualTo("report-must-exist");
        assertThatThrownBy(
                        () ->
                                commands.sendAndWait(
                                        new PublishReport(
                                                new ReportId(UUID.randomUUID()),
                                                ReportAudience.PUBLIC,
                                                "2024-Q1",
                                                Map.of(),
                                                List.of(),
                                                CHECKER,
                                                Instant.now())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule())
                                        .isEqualTo(PUBLIC_REPORT_NEEDS_A_PROPOSAL));
    }

    /** One operator proposes it, another publishes it. */
    private Http.Answer published(String asked) {
        Http.Answer proposed =
                http.as(PartyKind.OPERATOR, OPERATOR).newKey().post("/v1/ops/reports", asked);
        return proposed.status() == 201
                ? http.as(PartyKind.OPERATOR, CHECKER)
                        .post(proposed.json().path("decision").asString(), YES)
                : proposed;
    }

    private static String proposals(Http operator) {
        return operator.get("/v1/ops/report-proposals?limit=500").text();
    }

    @Test
    void showsACellToItsAuditorsOnly() {
        var workers = new CellOfWorkers(http, "MV-13", LAST_YEAR + "-08").join(12);
        Http owner = auditor("{\"region\":\"NORTH_CENTRAL\"}");
        Http other = auditor("{\"region\":\"CENTRAL\"},{}");
        String asked = asked(LAST_YEAR + "-08", "\"region\":\"NORTH_CENTRAL\"");

        JsonNode report = owner.newKey().post(COMPLIANCE, asked).json();
        String place = COMPLIANCE + "/" + id(report);

        assertThat(owner.get(place + "/page").text()).contains("<svg", "NORTH_CENTRAL");
        assertThat(owner.get(COMPLIANCE + "?period=" + LAST_YEAR + "-08").text())
                .contains(id(report));
        for (String path : List.of("", "/files/report.json", "/files/report.csv", "/proof")) {
            assertThat(other.get(place + path).problem()).isEqualTo("report-must-exist");
        }
        assertThat(other.get(place + "/page").status()).isEqualTo(404);
        assertThat(other.get(COMPLIANCE).text()).doesNotContain(id(report));
        assertThat(http.get("/v1/reports/" + id(report)).status()).isEqualTo(404);
        assertThat(http.get("/v1/reports/" + id(report) + "/proof").status()).isEqualTo(404);
        assertThat(http.get("/v1/reports?limit=500").text()).doesNotContain(id(report));
        assertThat(http.with("Accept", "text/html").get("/reports/" + id(report)).status())
                .isEqualTo(404);
        assertThat(other.newKey().post(COMPLIANCE, asked).problem())
                .isEqualTo("cell-must-be-assigned");
        Http operator = http.as(PartyKind.OPERATOR, OPERATOR);
        assertThat(operator.get("/v1/ops/reports?limit=500").text())
                .contains(id(report))
                .doesNotContain("perMille");
        workers.withdraws(0);
        assertThat(owner.newKey().post(COMPLIANCE, asked).problem())
                .isEqualTo("report-must-not-be-subtracted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'period':'2024-Q1','filter':{'region':'SOUTH'}}|report-needs-enough-workers",
                "{'period':'2024-Q7'}|report-needs-a-period",
                "{'period':'2099'}|report-period-must-be-over",
                "{'period':'2024','indicators':['C99']}|indicator-must-be-known",
                "{'period':'2024','filter':{'island':'MV001001'}}|cell-must-be-coarse",
                "{'period':'2024','filter':{'region':'MV-01'}}|cell-must-be-coarse",
                "{'period':'2024-05'}|report-needs-a-period",
                "{'period':'2024','filter':{'region':'NORTH','locationClass':'INDUSTRIAL'}}|cell-must-be-coarse",
            })
    void refusesWithWhatWouldPass(String body, String problem) {
        Http.Answer answer = published(body.replace('\'', '"'));

        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    private Http auditor(String cells) {
        String auditorId = "aud_" + WorkerStory.hex();
        Http auditor = http.as(PartyKind.AUDITOR, auditorId);
        var answer =
                http.as(PartyKind.OPERATOR, OPERATOR)
                        .post(
                                "/v1/ops/auditors/" + auditorId + "/cells",
                                "{\"cells\":[" + cells + "]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return auditor;
    }

    @Test
    void answersWithTheCellsThatWereAssignedAndKnowsNoAuditorWhoIsNone() {
        Http operator = http.as(PartyKind.OPERATOR, OPERATOR);
        String auditorId = "aud_" + WorkerStory.hex();
        String place = "/v1/ops/auditors/" + auditorId + "/cells";
        assertThat(operator.post(place, "{\"cells\":[{}]}").status()).isEqualTo(404);
        assertThat(operator.get(place).status()).isEqualTo(404);
        http.as(PartyKind.AUDITOR, auditorId);

        for (int turn = 0; turn < 6; turn++) {
            String region = turn % 2 == 0 ? "SOUTH" : "NORTH";
            String body =
                    """
                    {"cells":[{"sector":"TOURISM","region":"%1$s"},{"region":"%1$s","sector":"TOURISM"}]}"""
                            .formatted(region);
            JsonNode answer = operator.post(place, body).json();
            assertThat(answer.path("cells")).hasSize(1);
            assertThat(answer.path("cells").get(0).asString())
                    .isEqualTo("region=" + region + ";sector=TOURISM");
            assertThat(operator.get(place).json()).isEqualTo(answer);
        }
    }

    /** What was published must be known to the last byte, or nothing more is published. */
    private void refusesWhenTheSetsAreNotWhatTheLogSays(
            JsonNode report, Http reader, String asked) {
        String id = id(report);
        jdbc.update("update ledger.report_set set report_id = 'x' where report_id = ?", id);
        assertThat(reader.newKey().post(COMPLIANCE, asked).problem())
                .isEqualTo("earlier-reports-must-be-remembered");
        jdbc.update("update ledger.report_set set report_id = ? where report_id = 'x'", id);
        var flip =
                "update ledger.report_set set members = set_byte(members, 3, 255 - get_byte(members, 3))"
                        + " where report_id = ? and figure = 'workers'";
        jdbc.update(flip, id);
        assertThat(reader.newKey().post(COMPLIANCE, asked).problem())
                .isEqualTo("earlier-reports-must-be-remembered");
        jdbc.update(flip, id);
        var name =
                jdbc.queryForMap(
                        "delete from vault.report_name where ctid = (select min(ctid) from vault.report_name) returning *");
        assertThat(reader.newKey().post(COMPLIANCE, asked).problem())
                .isEqualTo("earlier-reports-must-be-remembered");
        jdbc.update(
                "insert into vault.report_name (holder, secret) values (?, ?)",
                name.get("holder"),
                name.get("secret"));
    }

    /** Neither codes nor ids, nor digests that could be made of ids, lie beside the report. */
    private void keepsNothingThatNamesAWorker(JsonNode report, CellOfWorkers workers)
            throws Exception {
        var rows =
                jdbc.queryForList(
                        "select t::text from ledger.report_set t where report_id = ?",
                        String.class,
                        id(report));
        assertThat(rows).hasSizeGreaterThan(10);
        var needles = new ArrayList<>(List.of("BGD", "NORTH|", "emp_", "ctb_", "wrk_"));
        for (String clear : workers.canaries()) {
            needles.add(clear);
            needles.add(HexFormat.of().formatHex(clear.getBytes(StandardCharsets.UTF_8)));
            String digest = sha256(clear.getBytes(StandardCharsets.UTF_8));
            needles.add(digest.substring(0, clear.startsWith("employer") ? 8 : 16));
        }
        String all = String.join("\n", rows);
        assertThat(needles).hasSizeGreaterThan(100).noneMatch(all::contains);
    }

    private static String asked(String period, String filter) {
        return "{\"period\":\"" + period + "\",\"filter\":{" + filter + "}}";
    }

    /** As a stranger would: the bytes, their digest, the signature, and the place in the log. */
    private void verify(Http reader, JsonNode report) throws Exception {
        var files = report.path("files");
        byte[] bytes = reader.get(files.get(0).asString()).bytes();
        byte[] csv = reader.get(files.get(1).asString()).bytes();
        var signed = reader.get(files.get(2).asString()).text();
        assertThat(sha256(bytes)).isEqualTo(report.path("sha256").asString());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains(sha256(csv));
        var jws = JWSObject.parse(signed, new Payload(bytes));
        var key =
                JWKSet.parse(http.get("/.well-known/jwks.json").text())
                        .getKeyByKeyId(jws.getHeader().getKeyID());
        assertThat(jws.verify(new Ed25519Verifier((OctetKeyPair) key))).isTrue();
        var tampered = bytes.clone();
        tampered[tampered.length / 2] ^= 1;
        assertThat(
                        JWSObject.parse(signed, new Payload(tampered))
                                .verify(new Ed25519Verifier((OctetKeyPair) key)))
                .isFalse();
        assertThat(new String(csv, StandardCharsets.UTF_8).lines().toList())
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(17));
        String proof = report.path("proof").asString();
        await().until(() -> reader.get(proof).status() == 200);
        var taken = new LinkedHashMap<String, byte[]>();
        taken.put("policy", http.get("/log/policy").bytes());
        taken.put("report-proof.json", reader.get(proof).bytes());
        taken.put("report.json", bytes);
        taken.put("report.csv", csv);
        taken.put("report.jws", signed.getBytes(StandardCharsets.UTF_8));
        assertThat(Verifier.verify(taken)).hasSize(1).allMatch(Finding::holds);
        assertThat(Verifier.verify(taken).getFirst().reason()).contains("3 files match");
        for (String name : List.of("report-proof.json", "report.json", "report.csv")) {
            var changed = new LinkedHashMap<>(taken);
            byte[] other = taken.get(name).clone();
            other[other.length / 2] ^= 1;
            changed.put(name, other);
            assertThat(Verifier.allHold(Verifier.verify(changed))).as(name).isFalse();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String id(JsonNode report) {
        return report.path("reportId").asString();
    }

    private static JsonNode row(JsonNode report, String measure) {
        for (JsonNode row : report.path("content").path("rows")) {
            if (row.path("id").asString().equals(measure)) {
                return row;
            }
        }
        throw new AssertionError("no row " + measure + " in " + report);
    }
}
