package org.xpatvoices.marketplace.web.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.marketplace.web.WorkerStory.hex;
import static org.xpatvoices.marketplace.web.WorkerStory.record;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.security.PartyKind;
import org.xpatvoices.marketplace.web.WorkerStory;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The running application, asked for grievances through every door that gives something away. */
class GrievanceIsUnreachableIT extends HttpTest {
    @Autowired JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"grievance@1.0.0", "conditions-screening@1.0.0", "profile@1.0.0"})
    void refusesAProductOverIt(String schema) {
        var operator = http.as(PartyKind.OPERATOR, "ops_" + hex());
        var answer =
                operator.newKey()
                        .post(
                                "/v1/ops/products",
                                """
                                {"title":"Complaints","schema":"%s","period":"2026-10",
                                 "purposes":["RESEARCH"],"recipients":["RESEARCHER"],
                                 "quasiIdentifiers":[],"sensitiveColumns":["category"],
                                 "plainColumns":["narrative"],
                                 "pricing":{"mode":"BOTTOM_UP","amount":{"amountMicro":1,"currency":"MVR"}}}\
                                """
                                        .formatted(schema));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(http.get("/v1/catalogue").text()).doesNotContain("Complaints");
    }

    @Test
    void standsInNoTableButItsOwn() {
        var story = new WorkerStory(http);
        var worker = story.enrolled();
        var canary = "xvcanary" + hex();
        var id = UUID.randomUUID();
        var filed =
                record("grievance", id, worker, "con_" + hex())
                        .replace("Two months of pay are missing.", canary);
        assertThat(story.hub.post("/v1/contributions", filed).status()).isEqualTo(201);
        var key = id.toString().replace("-", "");
        Awaitility.await().until(() -> tablesThatHold(key).contains("ledger.grievance"));

        assertThat(tablesThatHold(key))
                .containsExactlyInAnyOrder("ledger.event", "ledger.grievance");
        assertThat(tablesThatHold(canary)).isEmpty();
        assertThat(
                        tablesThatHold(
                                HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    /** Rows as text; the payload of events is bytes, so it is looked at as the text it is. */
    private List<String> tablesThatHold(String needle) {
        return jdbc
                .queryForList(
                        "select table_schema || '.' || table_name from information_schema.tables where table_schema in"
                                + " ('ledger', 'vault', 'payouts', 'marketplace') and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> holds(table, needle))
                .toList();
    }

    private boolean holds(String table, String needle) {
        var text =
                table.equals("ledger.event")
                        ? "t::text || convert_from(t.payload, 'UTF8')"
                        : "t::text";
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select exists (select from " + table + " t where " + text + " like ?)",
                        Boolean.class,
                        "%" + needle + "%"));
    }
}
