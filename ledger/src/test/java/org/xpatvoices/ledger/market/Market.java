package org.xpatvoices.ledger.market;

import static org.xpatvoices.contracts.packet.PricingMode.BOTTOM_UP;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.ApproveOffTaker;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.offtaker.RegisterOffTaker;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.PacketFile;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ReachedFloors;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.ledger.packet.PacketStory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Says the story in commands; every call makes new ids. */
final class Market {
    static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    static final Money PRICE = new Money(250_000_000, "MVR");

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final JdbcClient jdbc;

    Market(CommandGateway commands, QueryGateway queries, JdbcClient jdbc) {
        this.commands = commands;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    void send(Object command) {
        commands.sendAndWait(command);
    }

    <T> Optional<T> ask(Object query, Class<T> view) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(view)).join();
    }

    <T> List<T> askAll(Object query, Class<T> view) {
        return queries.query(query, ResponseTypes.multipleInstancesOf(view)).join();
    }

    long events() {
        return jdbc.sql("select count(*) from ledger.event").query(Long.class).single();
    }

    ProductId product() {
        var id = new ProductId(UUID.randomUUID());
        send(
                new DefineProduct(
                        id,
                        "Contracts",
                        "employment-contract",
                        "1.0.0",
                        "2026-Q4",
                        Set.of(Purpose.RESEARCH),
                        Set.of(RecipientClass.RESEARCHER),
                        List.of("nationality"),
                        List.of("basicWage"),
                        List.of("written"),
                        new PrivacyFloors(11, 3, 3, 70),
                        new Pricing(BOTTOM_UP, 12_500_000, "MVR"),
                        Map.of(),
                        "ops_maker",
                        NOW));
        send(new ApproveProduct(id, "ops_checker", NOW));
        return id;
    }

    PacketId requested(ProductId product) {
        var id = new PacketId(UUID.randomUUID());
        send(new RequestPacket(id, product, "ops_maker", NOW));
        return id;
    }

    PacketId sealed(ProductId product) {
        PacketId id = requested(product);
        seal(id);
        return id;
    }

    void member(PacketId packet, String grantId) {
        member(packet, grantId, "wrk_any");
    }

    void member(PacketId packet, String grantId, String worker) {
        jdbc.sql("insert into ledger.packet_member values (?, ?, ?)")
                .params(packet.toString(), grantId, worker)
                .update();
    }

    void released(PacketId packet, String worker) {
        jdbc.sql(
                        """
                        insert into ledger.release_member (packet_id, worker_id, group_no)
                        values (?, ?, 0)
                        """)
                .params(packet.toString(), worker)
                .update();
    }

    long members(PacketId packet) {
        return jdbc.sql("select count(*) from ledger.packet_member where packet_id = ?")
                .param(packet.toString())
                .query(Long.class)
                .single();
    }

    void seal(PacketId id) {
        List<ContributorUnits> contributors =
                IntStream.range(0, 20)
                        .mapToObj(i -> new ContributorUnits("pye_%032x".formatted(i), 1))
                        .toList();
        send(
                new SealPacket(
                        id,
                        1,
                        List.of(new PacketFile("rows.csv", 4, 20, "00".repeat(32))),
                        "ab".repeat(32),
                        new ReachedFloors(12, 3, 4, 55),
                        20,
                        3,
                        20,
                        contributors,
                        ContributorManifest.sha256(contributors),
                        PRICE,
                        NOW.minus(Duration.ofDays(10)),
                        NOW.plus(Duration.ofDays(100)),
                        PacketStory.release(20),
                        NOW));
    }

    OffTakerId buyer(int licencesPaidFor) {
        var id = new OffTakerId(UUID.randomUUID());
        send(
                new RegisterOffTaker(
                        id,
                        "Institute",
                        RecipientClass.RESEARCHER,
                        Set.of(Purpose.RESEARCH),
                        "ops_maker",
                        NOW));
        send(new ApproveOffTaker(id, "ops_checker", NOW));
        send(new DepositFunds(id, "B-" + id, PRICE.times(licencesPaidFor), "ops_maker", NOW));
        return id;
    }

    QuoteId quote(OffTakerId buyer, PacketId packet) {
        var id = new QuoteId(UUID.randomUUID());
        send(
                new IssueQuote(
                        id,
                        buyer,
                        packet,
                        Purpose.RESEARCH,
                        90,
                        NOW,
                        NOW.plus(Duration.ofHours(24))));
        return id;
    }

    LicenceId buy(OffTakerId buyer, QuoteId quote) {
        var id = new LicenceId(UUID.randomUUID());
        send(new SellLicence(id, buyer, quote, NOW));
        return id;
    }
}
