package org.xpatvoices.marketplace.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.marketplace.story.Read.text;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.ledger.shredding.Place;
import org.xpatvoices.marketplace.Http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a worker who has everything erased may expect, told beside the main story. */
final class Forgetting {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(60);

    private final JdbcTemplate jdbc;
    private final ContentVault vault;
    private final Path keks;

    Forgetting(JdbcTemplate jdbc, ContentVault vault, Path keks) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.keks = keks;
    }

    /** One thing recorded, to be read under one of its grants. */
    private record Item(Place place, String grantId, SealedContent content)
            implements ContentVault.Sealed {}

    void erase(Http worker, String workerId) {
        assertThat(opens(workerId)).as("before").isPositive();
        var answer = worker.post("/v1/worker/erasure", "{\"everythingIRecorded\":true}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("keysDestroyed").asBoolean()).isTrue();
        assertThat(opens(workerId)).as("after").isZero();
    }

    /** How many of a worker's records open under any grant, straight from the log. */
    long opens(String workerId) {
        var items = new ArrayList<Item>();
        for (var payload :
                jdbc.query(
                        "select payload from ledger.event",
                        (row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))) {
            if (payload.contains(workerId) && payload.contains("\"ciphertext\"")) {
                add(JSON.readTree(payload), items);
            }
        }
        assertThat(items).isNotEmpty();
        return vault.open(items).texts().size();
    }

    private static void add(JsonNode event, List<Item> items) {
        var place =
                new Place(
                        "ContributionRecorded",
                        text(event, "contributionId"),
                        "content",
                        text(event, "schemaId") + "@" + text(event, "schemaVersion"));
        var content = event.path("content");
        for (var grant : event.path("grantIds")) {
            items.add(
                    new Item(
                            place,
                            grant.asString(),
                            new SealedContent(
                                    text(content, "keyId"), text(content, "ciphertext"))));
        }
    }

    /** Paid to the last coin, the worker's account number goes as well. */
    void awaitForgottenDestination(Http worker) {
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                text(
                                                        worker.get("/v1/worker/destinations")
                                                                .json()
                                                                .path("items")
                                                                .path(0),
                                                        "mask"))
                                        .isEqualTo("••"));
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from vault.payee_key where wrapped is null",
                                Long.class))
                .isOne();
    }

    void roll(Http maker, Http checker) {
        var before = List.of(keks.toFile().list());
        var begun = maker.newKey().post("/v1/ops/key-rolls", "{\"reason\":\"an erasure\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        var place = begun.header("Location");
        await().atMost(SOON).until(() -> maker.get(place).json().path("copies").asInt() == 2);
        assertThat(maker.post(place + "/completion", "").problem())
                .isEqualTo("key-roll-must-be-finished-by-another");
        assertThat(keks.toFile().list()).hasSize(2);
        var finished = checker.post(place + "/completion", "");
        assertThat(finished.status()).as(finished.text()).isEqualTo(200);
        assertThat(finished.json().path("finished").asBoolean()).as(finished.text()).isTrue();
        await().atMost(SOON).until(() -> keks.toFile().list().length == 1);
        assertThat(keks.toFile().list()).doesNotContainAnyElementsOf(before);
    }
}
