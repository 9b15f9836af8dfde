package org.xpatvoices.marketplace.web.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.marketplace.web.WorkerStory.hex;
import static org.xpatvoices.marketplace.web.WorkerStory.record;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.WorkerStory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

class RecordContributionBatchIT extends HttpTest {
    private static final String DOOR = "/v1/contributions:batch";
    private static final String NDJSON = "application/x-ndjson";

    @Autowired JdbcTemplate jdbc;

    private WorkerStory story;
    private String worker;
    private String consent;

    @BeforeEach
    void enrol() {
        story = new WorkerStory(http);
        worker = story.enrolled();
        consent = story.granted(worker);
    }

    private String wages() {
        return record("wage-period", UUID.randomUUID(), worker, consent);
    }

    private static List<JsonNode> results(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(NDJSON);
        return answer.text().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static List<String> words(Http.Answer answer) {
        return results(answer).stream().map(result -> result.path("result").asString()).toList();
    }

    @Test
    void keepsGoodLinesAndTellsEachBadOneWhy() {
        var lines =
                List.of(
                        wages(),
                        "{\"contributionId\":",
                        wages().replace("\"currency\": \"MVR\"", "\"currency\": \"XXX\""),
                        record("recruitment-cost", UUID.randomUUID(), worker, consent),
                        record("wage-period", UUID.randomUUID(), "wrk_" + hex(), consent),
                        record("grievance", UUID.randomUUID(), worker, consent),
                        "7",
                        wages());
        var results = results(story.hub.post(DOOR, NDJSON, String.join("\n", lines) + "\n"));

        assertThat(results)
                .extracting(result -> result.path("line").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(results)
                .extracting(result -> result.path("result").asString())
                .containsExactly(
                        "created",
                        "rejected",
                        "rejected",
                        "rejected",
                        "rejected",
                        "created",
                        "rejected",
                        "created");
        assertThat(problem(results.get(1))).isEqualTo("/problems/malformed-json");
        assertThat(problem(results.get(2))).isEqualTo("/problems/invalid-field");
        assertThat(results.get(2).path("problem").path("errors").path(0).path("pointer").asString())
                .startsWith("/answers/");
        assertThat(problem(results.get(3))).isEqualTo("/problems/consent-must-cover-the-category");
        assertThat(problem(results.get(4))).isEqualTo("/problems/worker-must-be-enrolled");
        assertThat(problem(results.get(6))).isEqualTo("/problems/invalid-field");
        assertThat(results.get(0).path("contributionId").asString()).hasSize(36);
        assertThat(results.get(4).path("problem").path("traceId").asString()).hasSize(32);
    }

    private static String problem(JsonNode result) {
        return result.path("problem").path("type").asString();
    }

    @Test
    void comesOutTheSameHoweverOftenAndInWhateverOrder() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            var original = UUID.randomUUID();
            lines.add(record("wage-period", original, worker, consent));
            lines.add(wages().replaceFirst("\\{", "{\"supersedes\":\"" + original + "\","));
        }
        long seed = 20261102;
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(lines, random);
            var words = words(story.hub.post(DOOR, NDJSON, String.join("\n", lines)));
            assertThat(words)
                    .as("seed %d, round %d", seed, round)
                    .hasSize(80)
                    .containsOnly(round == 0 ? "created" : "duplicate");
        }
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from ledger.event_readable where payload_type like"
                                        + " '%ContributionRecorded' and payload::text"
                                        + " like '%' || ? || '%'",
                                Long.class, worker))
                .isEqualTo(80);
    }

    @Test
    void recordsOnceWhatOneBatchHoldsTwice() {
        var line = wages();
        var words = words(story.hub.post(DOOR, NDJSON, (line + "\n").repeat(6)));

        assertThat(words.stream().collect(Collectors.groupingBy(w -> w, Collectors.counting())))
                .containsEntry("created", 1L)
                .containsEntry("duplicate", 5L);
    }

    @Test
    void skipsBlankLinesAndTakesWindowsLineEnds() {
        var results =
                results(story.hub.post(DOOR, NDJSON, "\r\n" + wages() + "\r\n\r\n  \n" + wages()));

        assertThat(results).extracting(result -> result.path("line").asInt()).containsExactly(2, 5);
        assertThat(results)
                .extracting(result -> result.path("result").asString())
                .containsOnly("created");
    }

    @Test
    void rejectsALineThatIsTooLongAndGoesOn() {
        var results =
                results(
                        story.hub.post(
                                DOOR,
                                NDJSON,
                                "{\"a\":\"" + "x".repeat(70_000) + "\"}\n" + wages()));

        assertThat(problem(results.get(0))).isEqualTo("/problems/body-too-large");
        assertThat(results.get(1).path("result").asString()).isEqualTo("created");
    }

    @Test
    void rejectsLinesBeyondTheCapOneByOne() {
        var words = words(story.hub.post(DOOR, NDJSON, "{}\n".repeat(10_002)));

        assertThat(words).hasSize(10_002).containsOnly("rejected");
        var last = results(story.hub.post(DOOR, NDJSON, "{}\n".repeat(10_001))).getLast();
        assertThat(problem(last)).isEqualTo("/problems/body-too-large");
    }

    @Test
    void refusesBatchesThatAreNone() {
        assertThat(story.hub.post(DOOR, NDJSON, "").problem()).isEqualTo("malformed-json");
        assertThat(story.hub.post(DOOR, NDJSON, "\n\n \n").problem()).isEqualTo("malformed-json");
        assertThat(story.hub.post(DOOR, "{}").status()).isEqualTo(415);
        var tooMuch = "x".repeat(33 << 20).getBytes(StandardCharsets.UTF_8);
        assertThat(story.hub.postChunked(DOOR, NDJSON, tooMuch).status()).isEqualTo(413);
    }

    @Test
    void refusesCallersWithoutTheScope() {
        var reader = http.as(http.tokenOf(PartyKind.HUB, story.hubId, Set.of("consents:read")));

        assertThat(reader.post(DOOR, NDJSON, wages()).problem()).isEqualTo("missing-scope");
        assertThat(http.post(DOOR, NDJSON, wages()).status()).isEqualTo(401);
        assertThat(http.as(PartyKind.AUDITOR, "aud_" + hex()).post(DOOR, NDJSON, wages()).problem())
                .isEqualTo("missing-scope");
        var facts =
                http.as(http.tokenOf(PartyKind.HUB, story.hubId, Set.of("contributions:write")));
        var grievance = record("grievance", UUID.randomUUID(), worker, consent);
        assertThat(words(facts.post(DOOR, NDJSON, grievance + "\n" + wages())))
                .containsExactly("rejected", "created");
    }

    @Test
    void leavesNoClearTextAnywhere() {
        var canary = "xvcanary" + hex();
        var grievance =
                record("grievance", UUID.randomUUID(), worker, consent)
                        .replace("Two months of pay are missing.", canary);
        assertThat(words(story.hub.post(DOOR, NDJSON, grievance))).containsExactly("created");

        for (var table :
                List.of(
                        "ledger.event",
                        "ledger.grievance",
                        "ledger.contribution",
                        "vault.grievance_key")) {
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from "
                                            + table
                                            + " t where t::text like ? or t::text like ?",
                                    Long.class,
                                    "%" + canary + "%",
                                    "%"
                                            + java.util.HexFormat.of()
                                                    .formatHex(
                                                            canary.getBytes(StandardCharsets.UTF_8))
                                            + "%"))
                    .as(table)
                    .isZero();
        }
    }
}
