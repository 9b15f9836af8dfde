package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.contracts.refusal.LicenceRule.COOLING_OFF_MUST_HAVE_PASSED;
import static org.xpatvoices.contracts.refusal.LicenceRule.EMPLOYERS_CANNOT_LICENSE_ROWS;
import static org.xpatvoices.contracts.refusal.LicenceRule.FUNDS_MUST_COVER_THE_PRICE;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_NEEDS_A_SEALED_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.OFF_TAKER_MUST_BE_APPROVED;
import static org.xpatvoices.contracts.refusal.LicenceRule.PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER;
import static org.xpatvoices.contracts.refusal.LicenceRule.PURPOSE_MUST_BE_COVERED_BY_THE_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_HAS_EXPIRED;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_IS_ALREADY_USED;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.RECIPIENT_MUST_BE_COVERED_BY_THE_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.SUSPENDED_OFF_TAKER_CANNOT_LICENSE;
import static org.xpatvoices.contracts.refusal.LicenceRule.TERM_MUST_BE_BETWEEN_ONE_DAY_AND_TWO_YEARS;
import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.marketplace.market.MarketStage.PRICE_MICRO;
import static org.xpatvoices.marketplace.market.MarketStage.newId;
import static org.xpatvoices.marketplace.market.MarketStage.quoteJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.marketplace.Http;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

class SellLicenceIT extends MarketTest {
    @Test
    void sellsWhatWasQuotedFromPrepaidFunds() {
        PacketId packet = stage.packet();
        String buyer = stage.buyer(2);
        Http.Answer quote = stage.askQuote(buyer, packet, "RESEARCH");
        assertThat(quote.status()).as(quote.text()).isEqualTo(201);
        assertThat(quote.json().path("total").path("amountMicro").asLong()).isEqualTo(PRICE_MICRO);
        assertThat(stage.as(buyer).get(quote.header("Location")).json()).isEqualTo(quote.json());

        Http.Answer sold = stage.buy(buyer, quote.json().path("quoteId").asString());

        assertThat(sold.status()).as(sold.text()).isEqualTo(201);
        assertThat(sold.json().path("price").path("amountMicro").asLong()).isEqualTo(PRICE_MICRO);
        assertThat(sold.json().path("fee").path("amountMicro").asLong()).isZero();
        assertThat(sold.json().path("packetId").asString()).isEqualTo(packet.toString());
        Http.Answer read = stage.as(buyer).get(sold.header("Location"));
        assertThat(read.json()).isEqualTo(sold.json());
        assertThat(stage.as(buyer).get("/v1/licences").json().path("items")).hasSize(1);
        assertThat(prepaid(buyer)).isEqualTo(PRICE_MICRO);
    }

    @Test
    void answersARepeatedSaleWithTheFirstAnswer() {
        String buyer = stage.buyer(2);
        String quote = stage.quote(buyer, stage.packet());
        Http client = stage.as(buyer).newKey();
        Http.Answer first = client.post("/v1/licences", quoteJson(quote));
        long before = stage.events();

        Http.Answer again = client.post("/v1/licences", quoteJson(quote));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(stage.events()).isEqualTo(before);
        expectProblem(
                422,
                "idempotency-key-conflict",
                () -> client.post("/v1/licences", quoteJson(newId("quo_"))));
    }

    @Test
    void refusesWithoutAnIdempotencyKey() {
        String buyer = stage.buyer(1);
        String quote = stage.quote(buyer, stage.packet());
        expectProblem(
                400,
                "missing-idempotency-key",
                () -> stage.as(buyer).post("/v1/licences", quoteJson(quote)));
    }

    @Test
    void refusesAUsedQuoteUnderAnotherKey() {
        String buyer = stage.buyer(2);
        String quote = stage.quote(buyer, stage.packet());
        stage.buy(buyer, quote);
        expectRefused(QUOTE_IS_ALREADY_USED, () -> stage.buy(buyer, quote));
    }

    @Test
    void refusesUnknownQuotesAndQuotesOfOthersAlike() {
        String buyer = stage.buyer(1);
        String other = stage.buyer(1);
        String quote = stage.quote(buyer, stage.packet());
        expectRefused(QUOTE_MUST_EXIST, () -> stage.buy(buyer, newId("quo_")));
        expectRefused(QUOTE_MUST_EXIST, () -> stage.buy(other, quote));
        expectRefused(QUOTE_MUST_EXIST, () -> stage.as(other).get("/v1/quotes/" + quote));
    }

    @Test
    void hidesLicencesOfOthers() {
        String buyer = stage.buyer(1);
        String other = stage.buyer(1);
        String licence = stage.licence(buyer, stage.packet());
        for (String rest : new String[] {"", "/files", "/files/rows.csv", "/manifest"}) {
            expectRefused(
                    LICENCE_MUST_EXIST,
                    () -> stage.as(other).get("/v1/licences/" + licence + rest));
        }
        assertThat(stage.as(other).get("/v1/licences").json().path("items")).isEmpty();
        expectRefused(
                LICENCE_MUST_EXIST, () -> stage.as(buyer).get("/v1/licences/" + newId("lic_")));
        expectProblem(404, "not-found", () -> stage.as(buyer).get("/v1/licences/lic_1"));
    }

    @Test
    void refusesAnExpiredQuote() {
        String buyer = stage.buyer(1);
        var quote = new QuoteId(UUID.randomUUID());
        Instant then = Instant.now().minus(Duration.ofDays(2));
        commands.sendAndWait(
                new IssueQuote(
                        quote,
                        OffTakerId.of(buyer),
                        stage.packet(),
                        Purpose.RESEARCH,
                        90,
                        then,
                        then.plus(Duration.ofDays(1))));
        expectRefused(QUOTE_HAS_EXPIRED, () -> stage.buy(buyer, quote.toString()));
    }

    @Test
    void refusesWithoutSufficientFunds() {
        PacketId packet = stage.packet();
        String poor = stage.buyer(1);
        stage.licence(poor, packet);
        String quote = stage.quote(poor, packet);
        expectRefused(FUNDS_MUST_COVER_THE_PRICE, () -> stage.buy(poor, quote));
        assertThat(prepaid(poor)).isZero();
    }

    @Test
    void refusesUnvettedAndSuspendedBuyers() {
        PacketId packet = stage.packet();
        String unvetted = stage.registered("RESEARCHER", "[\"RESEARCH\"]");
        expectRefused(
                OFF_TAKER_MUST_BE_APPROVED, () -> stage.askQuote(unvetted, packet, "RESEARCH"));
        String suspended = stage.buyer(1);
        String quote = stage.quote(suspended, packet);
        stage.suspend(suspended);
        expectRefused(SUSPENDED_OFF_TAKER_CANNOT_LICENSE, () -> stage.buy(suspended, quote));
        expectRefused(
                SUSPENDED_OFF_TAKER_CANNOT_LICENSE,
                () -> stage.askQuote(suspended, packet, "RESEARCH"));
    }

    @Test
    void refusesPurposesAndRecipientsThatNobodyAllowed() {
        PacketId packet = stage.packet();
        String buyer = stage.buyer(1);
        expectRefused(
                PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER,
                () -> stage.askQuote(buyer, packet, "DUE_DILIGENCE"));
        String policy = stage.registered("RESEARCHER", "[\"POLICY\"]");
        stage.approve(policy);
        expectRefused(
                PURPOSE_MUST_BE_COVERED_BY_THE_PACKET,
                () -> stage.askQuote(policy, packet, "POLICY"));
        String union = stage.registered("UNION", "[\"RESEARCH\"]");
        stage.approve(union);
        expectRefused(
                RECIPIENT_MUST_BE_COVERED_BY_THE_PACKET,
                () -> stage.askQuote(union, packet, "RESEARCH"));
    }

    @Test
    void refusesRowsToEmployers() {
        String employer = stage.registered("EMPLOYER", "[\"DUE_DILIGENCE\"]");
        stage.approve(employer);
        PacketId packet = stage.packet();
        expectRefused(
                EMPLOYERS_CANNOT_LICENSE_ROWS,
                () -> stage.askQuote(employer, packet, "DUE_DILIGENCE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVERTISING", "IMMIGRATION_ENFORCEMENT", "", "research"})
    void refusesForbiddenPurposesAsUnknownWords(String purpose) {
        String buyer = stage.buyer(1);
        PacketId packet = stage.packet();
        expectProblem(422, "invalid-field", () -> stage.askQuote(buyer, packet, purpose));
    }

    @Test
    void refusesUnknownPacketsAndEndlessTerms() {
        String buyer = stage.buyer(1);
        PacketId packet = stage.packet();
        expectRefused(
                PACKET_MUST_EXIST,
                () -> stage.askQuote(buyer, new PacketId(UUID.randomUUID()), "RESEARCH"));
        expectRefused(
                TERM_MUST_BE_BETWEEN_ONE_DAY_AND_TWO_YEARS,
                () ->
                        stage.as(buyer)
                                .post(
                                        "/v1/quotes",
                                        """
                                        {"packetId":"%s","purpose":"RESEARCH","termDays":731}\
                                        """
                                                .formatted(packet)));
    }

    @Test
    void refusesUntilTheCoolingOffTimeIsOver() {
        PacketId fresh = stage.packet(stage.product(), Instant.now().minus(Duration.ofHours(71)));
        String buyer = stage.buyer(1);
        String quote = stage.quote(buyer, fresh);
        expectRefused(COOLING_OFF_MUST_HAVE_PASSED, () -> stage.buy(buyer, quote));
    }

    @Test
    void refusesAClosedPacket() {
        PacketId packet = stage.packet();
        String buyer = stage.buyer(1);
        String quote = stage.quote(buyer, packet);
        Http.Answer closed =
                stage.operator("maker")
                        .post(
                                "/v1/ops/packets/" + packet + "/closure",
                                "{\"reason\":\"recalled\"}");
        assertThat(closed.json().path("state").asString()).isEqualTo("CLOSED");
        expectRefused(LICENCE_NEEDS_A_SEALED_PACKET, () -> stage.buy(buyer, quote));
    }

    private long prepaid(String buyer) {
        return stage.as(buyer)
                .get("/v1/account")
                .json()
                .path("prepaid")
                .path(0)
                .path("amountMicro")
                .asLong(-1);
    }
}
