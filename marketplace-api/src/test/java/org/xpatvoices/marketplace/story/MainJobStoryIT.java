package org.xpatvoices.marketplace.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.contribution.ContributionSchema.EMPLOYMENT_CONTRACT;
import static org.xpatvoices.contracts.contribution.ContributionSchema.PROFILE;
import static org.xpatvoices.marketplace.security.PartyKind.HUB;
import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;
import static org.xpatvoices.marketplace.story.Read.base64;
import static org.xpatvoices.marketplace.story.Read.everything;
import static org.xpatvoices.marketplace.story.Read.hex;
import static org.xpatvoices.marketplace.story.Read.lines;
import static org.xpatvoices.marketplace.story.Read.micro;
import static org.xpatvoices.marketplace.story.Read.sha256;
import static org.xpatvoices.marketplace.story.Read.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xpatvoices.ledger.shredding.ContentVault;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.Parties;
import org.xpatvoices.marketplace.web.WorkerStory;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Steps 1 to 10 of the main job and what is left when a worker has had enough, in order, on a data
 * folder that has never been used. Everything is said over HTTP; only the parties' first clients
 * are handed out from inside.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "management.server.port=0",
            "xpatvoices.sandbox.enabled=true",
            "xpatvoices.consent.cooling-off=0s",
            "xpatvoices.packet.epoch=1ms",
            "xpatvoices.packet.cohorts=1",
            "xpatvoices.payouts.destination-cool-down=0s",
            "xpatvoices.rails.bank.visibility-delay=0s",
            "xpatvoices.vault.forget-every=1s",
            // Hundreds of workers sign in here; how slow the hash is makes no other difference.
            "xpatvoices.security.pin-iterations=1000"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class MainJobStoryIT {
    private static final String NARRATIVE = "xvcanary: what nobody else may ever read";
    private static final int WORKERS = 240;
    private static final int IN_THE_PACKET = WORKERS - 2;
    private static final long TARIFF_MICRO = 33_333_333;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired Parties parties;
    @Autowired EventProcessingConfiguration processing;
    @Autowired EventStore log;
    @Autowired EventStorageEngine engine;
    @Autowired Snapshotter snapshotter;
    @Autowired JdbcTemplate jdbc;
    @Autowired ContentVault vault;
    @Autowired MeterRegistry meters;

    private Http anyone;
    private Http maker;
    private Http checker;
    private Http hub;
    private Http buyer;
    private Crowd crowd;
    private Canaries canaries;
    private Forgetting forgetting;
    private String packet = "";
    private String licence = "";
    private long price;
    private String run = "";

    @DynamicPropertySource
    static void freshFolder(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("xpat-story");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String bank = "http://localhost:" + port + "/sandbox/bank/payments";
        properties.add("xpatvoices.data-dir", folder::toString);
        properties.add("xpatvoices.vault.copies", () -> folder + "/copy-1," + folder + "/copy-2");
        properties.add("server.port", () -> port);
        properties.add("xpatvoices.rails.bank.url", () -> bank);
    }

    @BeforeAll
    void signIn(@Autowired org.springframework.core.env.Environment environment) {
        int port = Integer.parseInt(environment.getRequiredProperty("local.server.port"));
        anyone = new Http(port, parties);
        maker = anyone.as(OPERATOR, "ops_" + "a".repeat(32));
        checker = anyone.as(OPERATOR, "ops_" + "b".repeat(32));
        hub = anyone.as(HUB, "hub_" + "c".repeat(32));
        crowd = new Crowd(anyone, hub);
        canaries = new Canaries(jdbc, meters);
        var folder = Path.of(environment.getRequiredProperty("xpatvoices.data-dir"));
        forgetting = new Forgetting(jdbc, vault, folder.resolve("kek"));
    }

    @Test
    @Order(1)
    void aHubEnrolsWorkersWhoChooseAPin() {
        crowd.enrol(WORKERS);

        var card = crowd.members().getFirst().card();
        var wrong =
                anyone.post(
                        "/v1/worker/session",
                        "{\"card\":\"%s\",\"pin\":\"999111\"}".formatted(card));
        assertThat(wrong.status()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void workersConsentAndOneTakesItBack() {
        var expiring = crowd.members().get(1);
        crowd.consent(expiring, Instant.now().plusSeconds(30));
        record(expiring);
        for (var member : crowd.members()) {
            if (member != expiring) {
                crowd.consent(member, Instant.now().plus(Duration.ofDays(300)));
            }
        }
        var receipt = crowd.as(expiring).get("/v1/consents/" + expiring.consent() + "/receipt");
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void theyContributeOneByOneAndInBatches() {
        record(crowd.members().getFirst());
        var lines = new ArrayList<String>();
        for (var member : crowd.members().subList(2, WORKERS)) {
            lines.add(Crowd.form(member, PROFILE));
            lines.add(Crowd.form(member, EMPLOYMENT_CONTRACT));
        }
        lines.set(4, lines.get(4).replace("\"sex\":", "\"gender\":"));
        var results = batch(lines);
        assertThat(results.get(4).path("result").asString()).isEqualTo("rejected");
        assertThat(results.get(4).path("problem").path("errors")).isNotEmpty();
        assertThat(results.stream().map(MainJobStoryIT::result).filter("created"::equals))
                .hasSize(lines.size() - 1);

        lines.set(4, Crowd.form(crowd.members().get(4), PROFILE));
        results = batch(lines);
        assertThat(result(results.get(4))).isEqualTo("created");
        assertThat(results.stream().map(MainJobStoryIT::result).filter("duplicate"::equals))
                .hasSize(lines.size() - 1);

        var sorry = crowd.members().getFirst();
        var withdrawn = crowd.as(sorry).post("/v1/consents/" + sorry.consent() + "/withdrawal", "");
        assertThat(withdrawn.status()).as(withdrawn.text()).isLessThan(300);
    }

    @Test
    @Order(4)
    void aPacketIsSealedWithoutThoseWhoseConsentEnded() {
        awaitExpiry(crowd.members().get(1));
        var product = maker.post("/v1/ops/products", product());
        assertThat(product.status()).as(product.text()).isEqualTo(201);
        String approval = "/v1/ops/products/" + text(product.json(), "productId") + "/approval";
        assertThat(maker.post(approval, "").text()).contains("approver-must-not-be-who-defined");
        assertThat(checker.post(approval, "").status()).isEqualTo(204);
        var requested =
                maker.newKey()
                        .post(
                                "/v1/ops/packets",
                                "{\"productId\":\"%s\"}"
                                        .formatted(text(product.json(), "productId")));
        assertThat(requested.status()).as(requested.text()).isBetween(200, 202);
        packet = text(requested.json(), "packetId");

        var sealed =
                await().atMost(SOON)
                        .until(
                                () -> maker.get("/v1/ops/packets/" + packet).json(),
                                it -> !text(it, "state").equals("REQUESTED"));
        assertThat(text(sealed, "state")).as(sealed.toString()).isEqualTo("SEALED");
        assertThat(sealed.path("rows").asLong() + sealed.path("suppressedRows").asLong())
                .isEqualTo(IN_THE_PACKET);
        assertThat(sealed.path("reached").path("k").asInt()).isGreaterThanOrEqualTo(11);
        assertThat(sealed.path("reached").path("l").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(sealed.path("reached").path("employers").asInt()).isGreaterThanOrEqualTo(3);
        price = micro(sealed, "price");
        assertThat(price).isEqualTo(sealed.path("rows").asLong() * TARIFF_MICRO);
        assertThat(maker.get("/v1/ops/turns").text()).contains("\"round\":1,\"packets\":1");
    }

    @Test
    @Order(5)
    void aVettedOffTakerBuysOnce() {
        var registered =
                maker.newKey()
                        .post(
                                "/v1/ops/off-takers",
                                "{\"name\":\"Made-up"
                                        + " Brand\",\"recipientClass\":\"BRAND\",\"purposes\":[\"DUE_DILIGENCE\"]}");
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        var place = "/v1/ops/off-takers/" + text(registered.json().path("offTaker"), "offTakerId");
        buyer = anyone.as(token(registered.json()));
        assertThat(quote().status()).isIn(403, 409, 422);

        assertThat(maker.newKey().post(place + "/approval", "").problem())
                .isEqualTo("approver-must-not-be-the-registrar");
        assertThat(checker.newKey().post(place + "/approval", "").status()).isBetween(200, 204);
        var quoted = quote();
        assertThat(quoted.status()).as(quoted.text()).isEqualTo(201);
        assertThat(micro(quoted.json(), "price")).isEqualTo(price);
        var body = "{\"quoteId\":\"%s\"}".formatted(text(quoted.json(), "quoteId"));
        assertThat(buyer.newKey().post("/v1/licences", body).problem())
                .isEqualTo("funds-must-cover-the-price");

        var funds =
                "{\"depositReference\":\"STORY-1\",\"amount\":{\"amountMicro\":%d,\"currency\":\"MVR\"}}"
                        .formatted(price * 2 / 10_000 * 10_000);
        assertThat(maker.newKey().post(place + "/funds", funds).status()).isBetween(200, 204);
        var sold = buyer.key("story-sale").post("/v1/licences", body);
        assertThat(sold.status()).as(sold.text()).isEqualTo(201);
        licence = text(sold.json(), "licenceId");
        var again = buyer.key("story-sale").post("/v1/licences", body);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(sold.text());
        assertThat(
                        buyer.key("story-sale")
                                .post(
                                        "/v1/licences",
                                        "{\"quoteId\":\"quo_" + "0".repeat(32) + "\"}")
                                .status())
                .isEqualTo(422);
        assertThat(buyer.newKey().post("/v1/licences", body).problem())
                .isEqualTo("quote-is-already-used");
    }

    @Test
    @Order(6)
    void theFilesAreWhatTheManifestSays() throws Exception {
        var manifest = buyer.get("/v1/licences/" + licence + "/manifest");
        assertThat(manifest.status()).as(manifest.text()).isEqualTo(200);
        assertThat(hex(sha256(manifest.bytes())))
                .isEqualTo(text(maker.get("/v1/ops/packets/" + packet).json(), "manifestSha256"));
        var files = buyer.get("/v1/licences/" + licence + "/files").json().path("items");
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var loaded = buyer.get(text(file, "href"));
            assertThat(hex(sha256(loaded.bytes()))).isEqualTo(text(file, "sha256"));
            assertThat(loaded.header("Content-Digest"))
                    .isEqualTo("sha-256=:" + base64(sha256(loaded.bytes())) + ":");
        }
        for (var file : manifest.json().path("files")) {
            var loaded = buyer.get("/v1/licences/" + licence + "/files/" + text(file, "path"));
            assertThat(hex(sha256(loaded.bytes()))).isEqualTo(text(file, "sha256"));
        }
        var keys = JWKSet.parse(anyone.get("/.well-known/jwks.json").text());
        var jws =
                JWSObject.parse(
                        buyer.get("/v1/licences/" + licence + "/files/manifest.jws").text(),
                        new Payload(manifest.bytes()));
        var key = keys.getKeyByKeyId(jws.getHeader().getKeyID()).toOctetKeyPair();
        assertThat(jws.verify(new Ed25519Verifier(key))).isTrue();
        var stranger = anyone.as(HUB, "hub_" + "d".repeat(32));
        assertThat(stranger.get("/v1/licences/" + licence).status()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void theCatalogueSaysBeforehandWhatTheFilesHold() {
        String product = text(maker.get("/v1/ops/packets/" + packet).json(), "productId");
        var facts = anyone.get("/v1/catalogue/" + product).json().at("/packets/0/facts");

        assertThat(facts.at("/coverage/consentedRecords/to").asLong()).isGreaterThan(WORKERS / 2);
        assertThat(facts.at("/coverage/deliveredPercent").asInt()).isBetween(50, 100);
        assertThat(facts.at("/loss/basisPoints").asInt()).isBetween(1, 9_999);
        assertThat(facts.path("columns")).isNotEmpty();
        assertThat(facts.at("/singledOut/tellingPercent").isIntegralNumber()).isTrue();
        assertThat(anyone.with("Accept", "text/html").get("/catalogue/" + product).text())
                .contains("What the newest packet holds")
                .contains("Not answered", "of the rows differ from all others")
                .contains("who already holds such facts of a person can find the row");
    }

    /** Steps 6 and 8: the price is the sum of what all workers earn, and nobody else earns. */
    @Test
    @Order(7)
    void whatWorkersEarnIsThePrice() {
        new Rebuild(processing, log).awaitHead();
        long sum = 0;
        int earning = 0;
        for (var member : crowd.members()) {
            long earned = earned(crowd.as(member));
            sum += earned;
            earning += earned > 0 ? 1 : 0;
        }
        assertThat(sum).isEqualTo(price);
        assertThat(earning).isGreaterThan(WORKERS / 2);
        assertThat(earned(crowd.as(crowd.members().get(0)))).as("withdrawn").isZero();
        assertThat(earned(crowd.as(crowd.members().get(1)))).as("expired").isZero();
    }

    /** One worker who has earned has everything erased before the money was sent. */
    @Test
    @Order(8)
    void twoOperatorsPayThroughTheBank() {
        var gone = forgotten();
        assertThat(earned(crowd.as(gone))).isPositive();
        forgetting.erase(crowd.as(gone), gone.id());
        int number = 0;
        for (var member : crowd.members()) {
            var named =
                    crowd.as(member)
                            .newKey()
                            .post(
                                    "/v1/worker/destinations",
                                    "{\"rail\":\"BANK\",\"account\":\"%s\",\"holder\":\"%s\"}"
                                            .formatted(account(++number), holder(number)));
            assertThat(named.status()).as(named.text()).isEqualTo(201);
        }
        var started =
                maker.newKey()
                        .post("/v1/ops/payout-runs", "{\"rail\":\"BANK\",\"currency\":\"MVR\"}");
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        run = started.header("Location");
        assertThat(maker.newKey().post(run + "/approval", "").problem())
                .isEqualTo("approver-must-not-be-the-maker");
        assertThat(checker.newKey().post(run + "/approval", "").status()).isEqualTo(200);
        awaitOnlyState("ACCEPTED");
        assertThat(checker.get(run + "/file").problem())
                .isEqualTo("payout-file-must-be-carried-by-people");
    }

    @Test
    @Order(9)
    void theStatementMatchesToTheLastLine() {
        var statement = anyone.get("/sandbox/bank/statement.xml").text();
        cutOffBetweenEventsAndNote(
                () ->
                        assertThat(
                                        maker.post(
                                                        "/v1/ops/statements",
                                                        "application/xml",
                                                        statement)
                                                .status())
                                .isGreaterThanOrEqualTo(500));
        var imported = maker.post("/v1/ops/statements", "application/xml", statement);
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        var result = imported.json().path("statements").path(0);
        assertThat(result.path("matched")).isEqualTo(result.path("lines"));
        assertThat(result.path("openBreaks").asInt()).isZero();
        assertThat(result.path("ledger")).isEqualTo(result.path("closing"));
        awaitOnlyState("RECONCILED");

        var paid = crowd.members().stream().map(crowd::as).filter(it -> earned(it) > 0).findFirst();
        var worker = paid.orElseThrow();
        var payout = worker.get("/v1/worker/payouts").json().path("items").path(0);
        var confirmed =
                worker.post(
                        "/v1/worker/payouts/" + text(payout, "payoutId") + "/confirmation",
                        "{\"answer\":\"RECEIVED\"}");
        assertThat(text(confirmed.json(), "state")).isEqualTo("RECEIVED");
        var money = worker.get("/v1/worker/earnings").json().path("currencies").path(0);
        assertThat(micro(money, "earned"))
                .isEqualTo(micro(money, "received") + micro(money, "waiting"));
    }

    @Test
    @Order(10)
    void everythingHoldsAndComesOutTheSameFromZero() {
        var rebuild = new Rebuild(processing, log);
        rebuild.awaitHead();
        assertEveryInvariantHolds();
        var balances = everything(maker, "/v1/ops/balances");
        var journal = everything(maker, "/v1/ops/journal");
        var earnings = everybodysEarnings();

        assertThat(rebuild.fromZero()).contains("payouts.journal", "ledger.workers");

        assertThat(everything(maker, "/v1/ops/balances")).isEqualTo(balances);
        assertThat(everything(maker, "/v1/ops/journal")).isEqualTo(journal);
        assertThat(everybodysEarnings()).isEqualTo(earnings);
        assertEveryInvariantHolds();
    }

    @Test
    @Order(11)
    void whatWasSaidInConfidenceStandsNowhereInClear() throws Exception {
        sayInConfidence();
        new Shortcuts(jdbc, snapshotter, engine).mustLeadBack();
        new Rebuild(processing, log).awaitHead();
        assertThat(canaries.sightings()).isEmpty();

        jdbc.execute("create table marketplace.planted (words text, bytes bytea)");
        jdbc.update(
                "insert into marketplace.planted values (?, ?)",
                Base64.getEncoder().encodeToString(("{\"n\":\"" + NARRATIVE).getBytes(UTF_8)),
                holder(7).getBytes(UTF_8));
        assertThat(canaries.sightings())
                .contains(
                        NARRATIVE + " in marketplace.planted.words",
                        holder(7) + " in marketplace.planted.bytes");
        jdbc.execute("drop table marketplace.planted");
    }

    @Test
    @Order(12)
    void whoeverWasErasedWasPaidAndIsForgottenThen() {
        var gone = crowd.as(forgotten());
        var payout = gone.get("/v1/worker/payouts").json().path("items").path(0);
        assertThat(text(payout, "state")).isIn("SENT", "RECEIVED");
        forgetting.awaitForgottenDestination(gone);
        assertThat(earned(gone)).isPositive();
        assertThat(text(gone.get("/v1/worker/payouts").json().path("items").path(0), "payoutId"))
                .isEqualTo(text(payout, "payoutId"));
        assertEveryInvariantHolds();
    }

    @Test
    @Order(13)
    void aNewKeyTakesOverAndNobodyElseLosesAnything() {
        var other = crowd.members().get(6).id();
        long readable = forgetting.opens(other);
        forgetting.roll(maker, checker);
        assertThat(readable).isPositive();
        assertThat(forgetting.opens(other)).isEqualTo(readable);
        assertThat(forgetting.opens(forgotten().id())).isZero();
    }

    /** The first after the two whose consents ended that is in the packet with a share. */
    private Crowd.Member forgotten() {
        return crowd.members().subList(7, WORKERS).stream()
                .filter(member -> earned(crowd.as(member)) > 0)
                .findFirst()
                .orElseThrow();
    }

    /** As a crash would after the append: the events are there, that it was taken in is not. */
    private void cutOffBetweenEventsAndNote(Runnable request) {
        jdbc.execute(
                "create function payouts.cut_off() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'cut off'; end $$");
        jdbc.execute(
                "create constraint trigger cut_off after update on payouts.evidence_file deferrable"
                        + " initially deferred for each row execute function payouts.cut_off()");
        try {
            request.run();
        } finally {
            jdbc.execute("drop trigger cut_off on payouts.evidence_file");
        }
    }

    private void sayInConfidence() {
        canaries.add(NARRATIVE);
        var person = crowd.members().get(3);
        var grievance =
                WorkerStory.record("grievance", UUID.randomUUID(), person.id(), person.consent())
                        .replace("Two months of pay are missing.", NARRATIVE);
        var filed = crowd.as(person).post("/v1/contributions", grievance);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        // A bank's file that cannot be read is kept, whatever stands in it.
        var unreadable = "<Document>" + NARRATIVE + "</Document>";
        assertThat(maker.post("/v1/ops/statements", "application/xml", unreadable).status())
                .isEqualTo(422);
        for (int number = 3; number < 13; number++) {
            canaries.add(account(number));
            canaries.add(holder(number));
            var employer =
                    Pattern.compile("emp_[0-9a-f]{32}")
                            .matcher(Crowd.form(crowd.members().get(number), EMPLOYMENT_CONTRACT));
            assertThat(employer.find()).isTrue();
            canaries.add(employer.group());
        }
    }

    private static String account(int number) {
        return "9471%06d".formatted(number);
    }

    private static String holder(int number) {
        return "Canary Holder No %d.".formatted(number);
    }

    private void record(Crowd.Member member) {
        for (var schema : List.of(PROFILE, EMPLOYMENT_CONTRACT)) {
            var form = Crowd.form(member, schema);
            assertThat(hub.post("/v1/contributions", form).status()).isEqualTo(201);
            assertThat(hub.post("/v1/contributions", form).status()).isEqualTo(200);
        }
    }

    private List<JsonNode> batch(List<String> records) {
        var answer =
                hub.post(
                        "/v1/contributions:batch",
                        "application/x-ndjson",
                        String.join("\n", records));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var results = lines(answer.text());
        assertThat(results).hasSize(records.size());
        return results;
    }

    private void awaitExpiry(Crowd.Member member) {
        var consent = hub.get("/v1/consents?workerId=" + member.id()).json().path("items").path(0);
        var end = Instant.parse(text(consent, "validUntil"));
        await().atMost(SOON).until(() -> Instant.now().isAfter(end));
    }

    /** All forms speak of the month three before yesterday's. */
    private static String product() {
        var told = LocalDate.now(ZoneOffset.UTC).minusDays(1).minusMonths(3);
        return """
        {"title":"Contracts","schema":"employment-contract@1.0.0","period":"%s",
         "purposes":["DUE_DILIGENCE"],"recipients":["BRAND"],
         "quasiIdentifiers":["nationality","locationClass","sector"],
         "sensitiveColumns":["basicWage"],"plainColumns":["written"],
         "pricing":{"mode":"BOTTOM_UP","amount":{"amountMicro":%d,"currency":"MVR"}}}\
        """
                .formatted(told.toString().substring(0, 7), TARIFF_MICRO);
    }

    private Http.Answer quote() {
        return buyer.newKey()
                .post(
                        "/v1/quotes",
                        "{\"packetId\":\"%s\",\"purpose\":\"DUE_DILIGENCE\",\"termDays\":30}"
                                .formatted(packet));
    }

    private String token(JsonNode client) {
        String basic = text(client, "clientId") + ':' + text(client, "clientSecret");
        var answer =
                anyone.with("Authorization", "Basic " + base64(basic.getBytes(UTF_8)))
                        .post(
                                "/oauth2/token",
                                "application/x-www-form-urlencoded",
                                "grant_type=client_credentials");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return text(answer.json(), "access_token");
    }

    /** What the lines add up to, which is also what the sum above them says. */
    private static long earned(Http worker) {
        long lines = 0;
        for (var line : everything(worker, "/v1/worker/earnings/lines")) {
            lines += micro(line, "amount");
        }
        var currencies = worker.get("/v1/worker/earnings").json().path("currencies");
        assertThat(micro(currencies.path(0), "earned")).isEqualTo(lines);
        return lines;
    }

    private String everybodysEarnings() {
        return crowd.members().stream()
                .map(crowd::as)
                .map(worker -> worker.get("/v1/worker/earnings").json().path("currencies"))
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
    }

    private void awaitOnlyState(String state) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            var states = maker.get(run).json().path("states");
                            assertThat(states).as(states.toString()).hasSize(1);
                            assertThat(text(states.path(0), "state")).isEqualTo(state);
                        });
    }

    private void assertEveryInvariantHolds() {
        var answer = maker.get("/v1/ops/invariants").json();
        var ids = new ArrayList<String>();
        for (var one : answer.path("invariants")) {
            ids.add(text(one, "id"));
            assertThat(one.path("holds").asBoolean()).as(one.toString()).isTrue();
            // No attempt is open in the end, and nobody is paid in another currency.
            if (!List.of("I6", "I18", "I20").contains(text(one, "id"))) {
                assertThat(one.path("checked").asLong()).as(one.toString()).isPositive();
            }
        }
        assertThat(ids)
                .contains("I1", "I2", "I3", "I4", "I6", "I7", "I8", "I9", "I10", "I11")
                .contains("I12", "I13", "I14", "I15", "I16", "I17");
    }

    private static String result(JsonNode line) {
        return text(line, "result");
    }
}
