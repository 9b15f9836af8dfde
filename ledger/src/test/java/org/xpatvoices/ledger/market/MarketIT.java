package org.xpatvoices.ledger.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.xpatvoices.contracts.refusal.LicenceRule.FUNDS_MUST_COVER_THE_PRICE;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_NEEDS_A_SEALED_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_IS_ALREADY_USED;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.AcknowledgeRetraction;
import org.xpatvoices.contracts.licence.GetLicence;
import org.xpatvoices.contracts.licence.GetLicences;
import org.xpatvoices.contracts.licence.GetLicencesRestingOn;
import org.xpatvoices.contracts.licence.GetQuote;
import org.xpatvoices.contracts.licence.GetRetractions;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.licence.QuoteView;
import org.xpatvoices.contracts.licence.RecordDelivery;
import org.xpatvoices.contracts.licence.RestingLicenceView;
import org.xpatvoices.contracts.licence.RetractionAnswer;
import org.xpatvoices.contracts.licence.RetractionView;
import org.xpatvoices.contracts.offtaker.AccountLineView;
import org.xpatvoices.contracts.offtaker.GetAccountLines;
import org.xpatvoices.contracts.offtaker.GetOffTaker;
import org.xpatvoices.contracts.offtaker.OffTakerView;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.Rule;
import org.xpatvoices.testing.FreshDatabase;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@SpringBootTest(
        classes = WholeLedger.class,
        properties = "xpatvoices.packet.assembly.enabled=false")
@FreshDatabase
class MarketIT {
    private static final List<String> GROUPS =
            List.of("ledger.catalogue", "ledger.off-takers", "ledger.licences");

    @Autowired CommandGateway commands;
    @Autowired QueryGateway queries;
    @Autowired EventGateway events;
    @Autowired EventProcessingConfiguration processing;
    @Autowired JdbcClient jdbc;

    private Market market;

    @BeforeEach
    void open() {
        market = new Market(commands, queries, jdbc);
    }

    @Test
    void showsWhatWasOfferedQuotedSoldAndDelivered() {
        var product = market.product();
        PacketId packet = market.sealed(product);
        OffTakerId buyer = market.buyer(2);
        QuoteId quote = market.quote(buyer, packet);
        LicenceId licence = market.buy(buyer, quote);
        market.send(new RecordDelivery(licence, "rows.csv", "00".repeat(32), 4, Market.NOW));

        await().untilAsserted(
                        () ->
                                assertThat(market.ask(new GetLicence(licence), LicenceView.class))
                                        .hasValueSatisfying(
                                                view -> {
                                                    assertThat(view.deliveries()).isEqualTo(1);
                                                    assertThat(view.total())
                                                            .isEqualTo(Market.PRICE);
                                                }));
        await().untilAsserted(
                        () ->
                                assertThat(lines(buyer))
                                        .extracting(line -> line.prepaid().amountMicro())
                                        .containsExactly(250_000_000L, 500_000_000L));
        await().untilAsserted(
                        () ->
                                assertThat(entry(product).packets())
                                        .extracting(PacketView::packetId)
                                        .containsExactly(packet.toString()));
        assertThat(market.ask(new GetQuote(quote), QuoteView.class).orElseThrow().licenceId())
                .isEqualTo(licence.toString());
        assertThat(account(buyer).prepaid()).containsExactly(Market.PRICE);
        assertThat(entry(product).packets().getFirst().licensableFrom())
                .isEqualTo("2026-10-29T00:00:00Z");
    }

    @Test
    void neverOverdrawsUnderConcurrentSales() {
        PacketId packet = market.sealed(market.product());
        OffTakerId buyer = market.buyer(5);
        List<QuoteId> quotes =
                IntStream.range(0, 32).mapToObj(_ -> market.quote(buyer, packet)).toList();
        long before = market.events();

        List<Rule> refusals = inParallel(quotes, quote -> market.buy(buyer, quote));

        assertThat(refusals).hasSize(27).containsOnly(FUNDS_MUST_COVER_THE_PRICE);
        assertThat(market.events()).isEqualTo(before + 5 * 3);
        await().untilAsserted(
                        () ->
                                assertThat(account(buyer).prepaid())
                                        .allSatisfy(
                                                money -> assertThat(money.amountMicro()).isZero()));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                market.askAll(
                                                        new GetLicences(buyer, null, 100),
                                                        LicenceView.class))
                                        .hasSize(5));
    }

    @Test
    void sellsAQuoteOnceHoweverManyAskAtOnce() {
        PacketId packet = market.sealed(market.product());
        OffTakerId buyer = market.buyer(32);
        QuoteId quote = market.quote(buyer, packet);
        long before = market.events();

        List<Rule> refusals =
                inParallel(
                        IntStream.range(0, 32).mapToObj(_ -> quote).toList(),
                        same -> market.buy(buyer, same));

        assertThat(refusals).hasSize(31).containsOnly(QUOTE_IS_ALREADY_USED);
        assertThat(market.events()).isEqualTo(before + 3);
    }

    @Test
    void closesPacketsWithinASecondOfAWithdrawal() {
        PacketId packet = market.requested(market.product());
        String grant = "con_" + UUID.randomUUID();
        market.member(packet, grant);
        market.seal(packet);
        OffTakerId buyer = market.buyer(1);
        QuoteId quote = market.quote(buyer, packet);

        withdraw(grant);

        await().until(() -> state(packet) == PacketState.CLOSED);
        long before = market.events();
        assertThatThrownBy(() -> market.buy(buyer, quote))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.rule())
                                        .isEqualTo(LICENCE_NEEDS_A_SEALED_PACKET));
        assertThat(market.events()).isEqualTo(before);
    }

    @Test
    void tellsBuyersOfAWithdrawalAndTakesTheirAnswer() {
        PacketId packet = market.requested(market.product());
        String grant = grantId();
        String another = grantId();
        market.member(packet, grant);
        market.member(packet, another);
        market.seal(packet);
        OffTakerId buyer = market.buyer(1);
        var licence = market.buy(buyer, market.quote(buyer, packet));
        String stays = grantId();
        market.member(packet, stays);
        await().until(() -> soldUnder(grant).size() == 1);
        assertThat(soldUnder(grant).getFirst().toldOn()).as("nobody withdrew so far").isNull();

        withdraw(grant);
        withdraw(another);

        var open = new GetRetractions(buyer, true, null, null, 9);
        await().until(() -> market.askAll(open, RetractionView.class).size() == 1);
        market.send(
                new AcknowledgeRetraction(licence, buyer, RetractionAnswer.DELETED, Market.NOW));
        await().until(() -> market.askAll(open, RetractionView.class).isEmpty());
        assertThat(
                        market.askAll(
                                new GetRetractions(buyer, false, null, null, 9),
                                RetractionView.class))
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.licenceId()).isEqualTo(licence.toString());
                            assertThat(notice.answer()).isEqualTo(RetractionAnswer.DELETED);
                        });
        await().until(() -> soldUnder(grant).getFirst().answer() != null);
        assertThat(soldUnder(grant))
                .singleElement()
                .satisfies(
                        sold -> {
                            assertThat(sold.licenceId()).isEqualTo(licence.toString());
                            assertThat(sold.answer()).isEqualTo(RetractionAnswer.DELETED);
                            assertThat(sold.toldOn()).isNotNull();
                        });
        assertThat(soldUnder(stays))
                .as("whose own grant lasts is not told that others withdrew")
                .singleElement()
                .satisfies(
                        sold -> {
                            assertThat(sold.toldOn()).isNull();
                            assertThat(sold.answer()).isNull();
                        });
        assertThat(soldUnder(grantId())).isEmpty();
    }

    private List<RestingLicenceView> soldUnder(String grant) {
        return market.askAll(new GetLicencesRestingOn(GrantId.of(grant)), RestingLicenceView.class);
    }

    private static String grantId() {
        return new GrantId(UUID.randomUUID()).toString();
    }

    @Test
    void closesAPacketWhoseConsentWasWithdrawnDuringTheAssembly() {
        PacketId packet = market.requested(market.product());
        String grant = "con_" + UUID.randomUUID();
        withdraw(grant);
        market.member(packet, grant);
        market.seal(packet);

        await().until(() -> state(packet) == PacketState.CLOSED);
    }

    /** Whose rows were kept before, to be sealed after: so they are found by whoever closes. */
    @Test
    void closesAPacketOfWhichAWorkerWasErasedWhileItWasAboutToBeSealed() {
        OffTakerId buyer = market.buyer(1);
        PacketId packet = market.requested(market.product());
        String worker = "wrk_" + UUID.randomUUID().toString().replace("-", "");
        String grant = grantId();
        market.member(packet, grant, worker);
        market.released(packet, worker);
        withdraw(grant);
        publish(new WorkerErased(worker, Market.NOW));
        await().until(() -> released(packet) == 0);

        // At once, so that the sale comes before the closing.
        DefaultUnitOfWork.startAndGet(null)
                .execute(
                        () -> {
                            market.seal(packet);
                            market.buy(buyer, market.quote(buyer, packet));
                        });

        await().until(() -> state(packet) == PacketState.CLOSED);
        var open = new GetRetractions(buyer, true, null, null, 9);
        await().until(() -> market.askAll(open, RetractionView.class).size() == 1);
        await().until(() -> market.members(packet) == 0);
    }

    private long released(PacketId packet) {
        return jdbc.sql("select count(*) from ledger.release_member where packet_id = ?")
                .param(packet.toString())
                .query(Long.class)
                .single();
    }

    @Test
    void comesOutTheSameWhenRebuilt() {
        OffTakerId buyer = market.buyer(3);
        market.buy(buyer, market.quote(buyer, market.sealed(market.product())));
        await().until(() -> lines(buyer).size() == 2);
        await().until(
                        () ->
                                !market.askAll(new GetLicences(buyer, null, 9), LicenceView.class)
                                        .isEmpty());
        var before = everything();

        for (String group : GROUPS) {
            var processor =
                    processing.eventProcessor(group, TrackingEventProcessor.class).orElseThrow();
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        }

        await().untilAsserted(() -> assertThat(everything()).isEqualTo(before));
    }

    private List<List<String>> everything() {
        return List.of(
                        "product",
                        "packet",
                        "off_taker",
                        "account_line",
                        "quote",
                        "licence",
                        "delivery")
                .stream()
                .map(
                        table ->
                                jdbc.sql("select t::text from ledger." + table + " t order by 1")
                                        .query(String.class)
                                        .list())
                .toList();
    }

    private void withdraw(String grant) {
        publish(new ConsentWithdrawn(grant, "wrk_any", Market.NOW));
    }

    private void publish(Object event) {
        events.publish(GenericEventMessage.asEventMessage(event));
    }

    private List<AccountLineView> lines(OffTakerId buyer) {
        return market.askAll(new GetAccountLines(buyer, null, 100), AccountLineView.class);
    }

    private OffTakerView account(OffTakerId buyer) {
        return market.ask(new GetOffTaker(buyer), OffTakerView.class).orElseThrow();
    }

    private CatalogueView entry(org.xpatvoices.contracts.ids.ProductId product) {
        return market.ask(new GetCatalogueEntry(product), CatalogueView.class).orElseThrow();
    }

    private PacketState state(PacketId packet) {
        return market.ask(new GetPacket(packet), PacketView.class)
                .map(PacketView::state)
                .orElse(PacketState.REQUESTED);
    }

    private interface Sale {
        void of(QuoteId quote);
    }

    private static List<Rule> inParallel(List<QuoteId> quotes, Sale sale) {
        var refusals = new ConcurrentLinkedQueue<Rule>();
        List<Callable<Void>> calls =
                quotes.stream()
                        .<Callable<Void>>map(
                                quote ->
                                        () -> {
                                            try {
                                                sale.of(quote);
                                            } catch (Refused refused) {
                                                refusals.add(refused.rule());
                                            }
                                            return null;
                                        })
                        .toList();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
        return List.copyOf(refusals);
    }
}
