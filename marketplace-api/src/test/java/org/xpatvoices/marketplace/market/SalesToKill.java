package org.xpatvoices.marketplace.market;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.invariant.GetInvariants;
import org.xpatvoices.contracts.invariant.InvariantsView;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.ApproveOffTaker;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.offtaker.RegisterOffTaker;
import org.xpatvoices.contracts.packet.ApproveProduct;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.marketplace.MarketplaceApplication;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/**
 * The application in a process of its own. It sells without pause and says every sale that was
 * acknowledged, until somebody kills it; or it says what it found at the next start.
 */
final class SalesToKill {
    private static final int QUOTES = 200;
    private static final int SELLERS = 8;

    private SalesToKill() {}

    public static void main(String[] arguments) throws Exception {
        var application = new SpringApplication(MarketplaceApplication.class);
        application.setLogStartupInfo(false);
        ConfigurableApplicationContext context =
                application.run(
                        "--xpatvoices.data-dir=" + arguments[0],
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
        if (arguments[1].equals("sell")) {
            sell(context);
        } else {
            tell(context);
        }
        context.close();
        System.exit(0);
    }

    private static void sell(ConfigurableApplicationContext context) {
        var commands = context.getBean(CommandGateway.class);
        var stage = new MarketStage(null, commands, context.getBean(DataSource.class));
        PacketId packet = stage.packet(product(commands), Instant.now().minus(Duration.ofDays(30)));
        OffTakerId buyer = buyer(commands);
        List<QuoteId> quotes =
                IntStream.range(0, QUOTES).mapToObj(_ -> quote(commands, buyer, packet)).toList();
        System.out.println("READY");
        try (var sellers = Executors.newFixedThreadPool(SELLERS)) {
            for (QuoteId quote : quotes) {
                sellers.execute(
                        () -> {
                            var licence = new LicenceId(UUID.randomUUID());
                            commands.sendAndWait(
                                    new SellLicence(licence, buyer, quote, Instant.now()));
                            System.out.println("SOLD " + licence);
                        });
            }
        }
    }

    private static void tell(ConfigurableApplicationContext context) throws Exception {
        var jdbc = JdbcClient.create(context.getBean(DataSource.class));
        long licences =
                count(
                        jdbc,
                        "select count(*) from ledger.event_readable where payload_type like '%.LicenceSold'");
        jdbc.sql(
                        "select aggregate_id from ledger.event_readable where payload_type like '%.LicenceSold'")
                .query(String.class)
                .list()
                .forEach(id -> System.out.println("STORED " + id));
        say(
                "captured",
                count(
                        jdbc,
                        """
                        select count(*) from ledger.event_readable e
                        where payload_type like '%.FundsCaptured' and exists (
                            select from ledger.event_readable l where l.payload_type like '%.LicenceSold'
                            and l.aggregate_id = e.payload ->> 'licenceId')
                        """));
        say(
                "captures",
                count(
                        jdbc,
                        "select count(*) from ledger.event_readable where payload_type like '%.FundsCaptured'"));
        say(
                "accepted",
                count(
                        jdbc,
                        "select count(*) from ledger.event_readable where payload_type like '%.QuoteAccepted'"));
        say("gaps", count(jdbc, "select coalesce(max(position), 0) - count(*) from ledger.event"));
        awaitEqual(jdbc, "select count(*) from ledger.licence", licences);
        awaitEqual(
                jdbc, "select count(*) from ledger.account_line where kind = 'CAPTURE'", licences);
        awaitEqual(
                jdbc,
                "select count(*) from ledger.event_readable where payload_type like '%.DistributionComputed'",
                licences);
        say("licences", count(jdbc, "select count(*) from ledger.licence"));
        say(
                "lines",
                count(jdbc, "select count(*) from ledger.account_line where kind = 'CAPTURE'"));
        say(
                "distributions",
                count(
                        jdbc,
                        "select count(*) from ledger.event_readable where payload_type like '%.DistributionComputed'"));
        say(
                "prepaid",
                count(
                        jdbc,
                        "select prepaid_micro from ledger.account_line order by position desc limit 1"));
        say("broken", brokenInvariants(context.getBean(Queries.class)));
        System.out.println("DONE");
    }

    /** Asked again for a while, as the books are a moment behind the log. */
    private static long brokenInvariants(Queries queries) throws InterruptedException {
        long broken = -1;
        for (int tries = 0; tries < 60 && broken != 0; tries++) {
            Thread.sleep(500);
            InvariantsView view = queries.one(new GetInvariants(), InvariantsView.class);
            broken = view.invariants().stream().filter(one -> !one.holds()).count();
        }
        return broken;
    }

    private static void awaitEqual(JdbcClient jdbc, String sql, long expected)
            throws InterruptedException {
        for (int tries = 0; tries < 600 && count(jdbc, sql) != expected; tries++) {
            Thread.sleep(100);
        }
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void say(String what, long value) {
        System.out.println("FOUND " + what + " " + value);
    }

    private static ProductId product(CommandGateway commands) {
        var id = new ProductId(UUID.randomUUID());
        commands.sendAndWait(
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
                        List.of(),
                        new PrivacyFloors(11, 3, 3, 70),
                        new Pricing(PricingMode.BOTTOM_UP, 12_500_000, "MVR"),
                        Map.of(),
                        "ops_maker",
                        Instant.now()));
        commands.sendAndWait(new ApproveProduct(id, "ops_checker", Instant.now()));
        return id;
    }

    private static OffTakerId buyer(CommandGateway commands) {
        var id = new OffTakerId(UUID.randomUUID());
        Instant now = Instant.now();
        commands.sendAndWait(
                new RegisterOffTaker(
                        id,
                        "Institute",
                        RecipientClass.RESEARCHER,
                        Set.of(Purpose.RESEARCH),
                        "ops_maker",
                        now));
        commands.sendAndWait(new ApproveOffTaker(id, "ops_checker", now));
        commands.sendAndWait(
                new DepositFunds(
                        id,
                        "B-1",
                        new Money(QUOTES * MarketStage.PRICE_MICRO, "MVR"),
                        "ops_maker",
                        now));
        return id;
    }

    private static QuoteId quote(CommandGateway commands, OffTakerId buyer, PacketId packet) {
        var id = new QuoteId(UUID.randomUUID());
        Instant now = Instant.now();
        commands.sendAndWait(
                new IssueQuote(
                        id,
                        buyer,
                        packet,
                        Purpose.RESEARCH,
                        90,
                        now,
                        now.plus(Duration.ofDays(1))));
        return id;
    }
}
