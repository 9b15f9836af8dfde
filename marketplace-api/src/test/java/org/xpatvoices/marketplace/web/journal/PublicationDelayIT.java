package org.xpatvoices.marketplace.web.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.marketplace.HttpTest;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everyone sees what is 90 days old; operators see today. One sale of each age, told apart by
 * currency.
 */
class PublicationDelayIT extends HttpTest {
    private static final String OLD = "NPR";
    private static final String YOUNG = "LKR";

    @Autowired EventGateway events;
    @Autowired Queries queries;
    @Autowired MeterRegistry meters;

    @Test
    void whatIsYoungerThanTheDelayIsKnownToOperatorsOnly() {
        sell(OLD, Duration.ofDays(92));
        sell(YOUNG, Duration.ofDays(89));
        await().atMost(Duration.ofSeconds(30)).until(() -> live().contains(YOUNG));

        await().atMost(Duration.ofSeconds(30)).until(() -> published().contains(OLD));
        assertThat(published()).doesNotContain(YOUNG);
        assertThat(page()).contains(OLD).doesNotContain(YOUNG);
        long everyone = http.get("/v1/transparency").json().path("licencesSold").asLong();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> meters.get("xpatvoices.licences.sold").gauge().value() > everyone);
    }

    @Test
    void thePageAndTheApiSayUpToWhen() {
        Instant upTo =
                Instant.parse(http.get("/v1/transparency").json().path("countedUpTo").asString());

        assertThat(Duration.between(upTo, Instant.now()))
                .isBetween(Duration.ofDays(90), Duration.ofDays(91).plusMinutes(5));
        assertThat(page())
                .contains(
                        "Counted from the journal up to",
                        "00:00",
                        "Times are those of the Maldives")
                .containsPattern("Figures are published .90. days late");
    }

    private String published() {
        return http.get("/v1/transparency").text();
    }

    private String page() {
        return http.get("/transparency").text();
    }

    private String live() {
        return queries.one(new GetTransparency(null), TransparencyView.class).toString();
    }

    private void sell(String currency, Duration ago) {
        List<ContributorUnits> contributors =
                List.of(new ContributorUnits(new PayeeId(UUID.randomUUID()).toString(), 4));
        String packet = new PacketId(UUID.randomUUID()).toString();
        String offTaker = new OffTakerId(UUID.randomUUID()).toString();
        Instant sold = Instant.now().minus(ago);
        events.publish(
                new FundsDeposited(
                        offTaker,
                        "bank-" + offTaker,
                        9_000_000,
                        currency,
                        9_000_000,
                        "ops_1",
                        sold),
                new PacketContributorsListed(packet, 0, 1, contributors),
                new LicenceSold(
                        new LicenceId(UUID.randomUUID()).toString(),
                        offTaker,
                        "Coral Audit",
                        packet,
                        new ProductId(UUID.randomUUID()).toString(),
                        "Wages",
                        "RESEARCH",
                        new QuoteId(UUID.randomUUID()).toString(),
                        new Pricing(PricingMode.BOTTOM_UP, 1_250_000, currency),
                        1,
                        ContributorManifest.sha256(contributors),
                        5_000_000,
                        0,
                        0,
                        5_000_000,
                        currency,
                        sold,
                        sold.plus(Duration.ofDays(30))));
    }
}
