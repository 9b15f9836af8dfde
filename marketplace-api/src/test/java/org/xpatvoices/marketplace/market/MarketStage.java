package org.xpatvoices.marketplace.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ClassSignature;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.contracts.packet.PacketRelease;
import org.xpatvoices.contracts.packet.ReachedFloors;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.security.PartyKind;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/**
 * Sets the stage for tests of selling: everything through the doors, except that packets are sealed
 * by command, with small files of their own.
 */
final class MarketStage {
    /** 20 rows at 12.5 MVR. */
    static final long PRICE_MICRO = 250_000_000;

    private static final PacketRelease RELEASE =
            new PacketRelease(
                    0,
                    1,
                    "cd".repeat(32),
                    List.of(),
                    0,
                    0,
                    List.of(new ClassSignature(20, List.of(List.of("A", "B", "C")))));
    static final byte[] ROWS =
            "nationality,basicWage\nBGD,MVR 5000-5999\n".repeat(50).getBytes(UTF_8);
    static final byte[] MANIFEST = "{\"formatVersion\":\"xpat-packet@1\"}".getBytes(UTF_8);

    /** Who and what was made here: other stages write to the same log at the same time. */
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    private final UUID run = UUID.randomUUID();
    private final Http http;
    private final CommandGateway commands;
    private final JdbcClient jdbc;

    MarketStage(Http http, CommandGateway commands, DataSource database) {
        this.http = http;
        this.commands = commands;
        this.jdbc = JdbcClient.create(database);
    }

    static String newId(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }

    /** An operator of this stage, another one for each name. */
    Http operator(String name) {
        var id = UUID.nameUUIDFromBytes((run + name).getBytes(UTF_8));
        return http.as(PartyKind.OPERATOR, made("ops_" + id.toString().replace("-", "")));
    }

    private String made(String id) {
        made.add(id);
        return id;
    }

    Http as(String offTakerId) {
        return http.as(PartyKind.OFF_TAKER, offTakerId);
    }

    ProductId product() {
        return product("[\"RESEARCHER\",\"BRAND\"]", "[\"RESEARCH\",\"DUE_DILIGENCE\"]");
    }

    ProductId product(String recipients, String purposes) {
        Http.Answer answer =
                operator("maker").post("/v1/ops/products", productJson(recipients, purposes));
        String id = required(answer, 201).json().path("productId").asString();
        required(operator("checker").post("/v1/ops/products/" + id + "/approval", ""), 204);
        return ProductId.of(id);
    }

    static String productJson(String recipients, String purposes) {
        return """
        {"title":"Contracts in construction","schema":"employment-contract@1.0.0",\
        "period":"2026-Q4","purposes":%s,"recipients":%s,\
        "quasiIdentifiers":["nationality"],"sensitiveColumns":["basicWage"],\
        "plainColumns":["wagePeriod"],\
        "pricing":{"mode":"BOTTOM_UP","amount":{"amountMicro":12500000,"currency":"MVR"}}}\
        """
                .formatted(purposes, recipients);
    }

    PacketId packet() {
        return packet(product(), Instant.now().minus(Duration.ofDays(30)));
    }

    PacketId packet(ProductId product, Instant latestGrant) {
        return packet(product, latestGrant, MANIFEST);
    }

    /** Requested and sealed in one step, so that no assembly comes in between. */
    PacketId packet(ProductId product, Instant latestGrant, byte[] manifest) {
        var id = PacketId.of(made(newId("pkt_")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("rows.csv", ROWS);
        files.put("manifest.json", manifest);
        files.forEach((path, content) -> store(id, path, content));
        var work = DefaultUnitOfWork.startAndGet(null);
        work.execute(
                () -> {
                    commands.sendAndWait(new RequestPacket(id, product, "ops_any", latestGrant));
                    commands.sendAndWait(seal(id, files, latestGrant));
                });
        return id;
    }

    /** A grant that rows of the packet rest on. */
    String rowsOf(PacketId packet) {
        String grant = newId("con_");
        jdbc.sql("insert into ledger.packet_member values (?, ?, ?)")
                .params(packet.toString(), grant, newId("wrk_"))
                .update();
        return grant;
    }

    /** An approved off-taker with funds for that many licences. */
    String buyer(int licences) {
        String id = registered("RESEARCHER", "[\"RESEARCH\"]");
        approve(id);
        fund(id, PRICE_MICRO * licences, "MVR");
        return id;
    }

    String registered(String recipientClass, String purposes) {
        Http.Answer answer =
                operator("maker")
                        .newKey()
                        .post(
                                "/v1/ops/off-takers",
                                """
                                {"name":"Institute of Work","recipientClass":"%s","purposes":%s}\
                                """
                                        .formatted(recipientClass, purposes));
        return made(required(answer, 201).json().path("offTaker").path("offTakerId").asString());
    }

    void approve(String offTakerId) {
        required(
                operator("checker").post("/v1/ops/off-takers/" + offTakerId + "/approval", ""),
                200);
    }

    void suspend(String offTakerId) {
        required(
                operator("checker")
                        .post(
                                "/v1/ops/off-takers/" + offTakerId + "/suspension",
                                "{\"reason\":\"terms broken\"}"),
                200);
    }

    void fund(String offTakerId, long amountMicro, String currency) {
        required(
                operator("maker")
                        .newKey()
                        .post(
                                "/v1/ops/off-takers/" + offTakerId + "/funds",
                                fundsJson(
                                        UUID.randomUUID().toString().substring(0, 30),
                                        amountMicro,
                                        currency)),
                201);
    }

    static String fundsJson(String reference, long amountMicro, String currency) {
        return """
        {"depositReference":"%s","amount":{"amountMicro":%d,"currency":"%s"}}\
        """
                .formatted(reference, amountMicro, currency);
    }

    Http.Answer askQuote(String offTakerId, PacketId packet, String purpose) {
        return as(offTakerId)
                .post(
                        "/v1/quotes",
                        """
                        {"packetId":"%s","purpose":"%s","termDays":90}\
                        """
                                .formatted(packet, purpose));
    }

    String quote(String offTakerId, PacketId packet) {
        return made(
                required(askQuote(offTakerId, packet, "RESEARCH"), 201)
                        .json()
                        .path("quoteId")
                        .asString());
    }

    Http.Answer buy(String offTakerId, String quoteId) {
        return as(offTakerId).newKey().post("/v1/licences", quoteJson(quoteId));
    }

    static String quoteJson(String quoteId) {
        return "{\"quoteId\":\"" + quoteId + "\"}";
    }

    String licence(String offTakerId, PacketId packet) {
        return required(buy(offTakerId, quote(offTakerId, packet)), 201)
                .json()
                .path("licenceId")
                .asString();
    }

    /**
     * Events of this stage's part of the market; what they cause elsewhere does not count, nor what
     * automations have yet to say.
     */
    long events() {
        return jdbc.sql(
                        """
                        select count(*) from ledger.event_readable
                        where payload_type ~ 'contracts[.](licence|offtaker|packet)[.]'
                          and payload_type !~ '(PacketClosed|RetractionNoticed|FundsRefunded)$'
                          and payload::text ~ ?
                        """)
                .param(made.isEmpty() ? "nobody" : String.join("|", made))
                .query(Long.class)
                .single();
    }

    static Http.Answer required(Http.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }

    private void store(PacketId packet, String path, byte[] content) {
        jdbc.sql(
                        """
                        insert into ledger.packet_file
                            (packet_id, path, media_type, sha256, bytes, content)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        packet.toString(),
                        path,
                        path.endsWith(".csv") ? "text/csv" : "application/json",
                        sha256(content),
                        content.length,
                        content)
                .update();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new LinkageError("SHA-256", impossible);
        }
    }

    private static SealPacket seal(PacketId id, Map<String, byte[]> files, Instant latestGrant) {
        List<ContributorUnits> contributors =
                IntStream.range(0, 20)
                        .mapToObj(i -> new ContributorUnits("pye_%032x".formatted(i), 1))
                        .toList();
        return new SealPacket(
                id,
                1,
                files.entrySet().stream()
                        .map(
                                file ->
                                        new PacketFile(
                                                file.getKey(),
                                                file.getValue().length,
                                                20,
                                                sha256(file.getValue())))
                        .toList(),
                sha256(files.getOrDefault("manifest.json", MANIFEST)),
                new ReachedFloors(12, 3, 4, 55),
                20,
                3,
                20,
                contributors,
                ContributorManifest.sha256(contributors),
                new Money(PRICE_MICRO, "MVR"),
                latestGrant,
                latestGrant.plus(Duration.ofDays(365)),
                RELEASE,
                latestGrant.plusSeconds(1));
    }
}
