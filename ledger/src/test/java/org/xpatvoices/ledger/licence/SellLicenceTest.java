package org.xpatvoices.ledger.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.contracts.refusal.LicenceRule.CONSENTS_MUST_STILL_HOLD;
import static org.xpatvoices.contracts.refusal.LicenceRule.COOLING_OFF_MUST_HAVE_PASSED;
import static org.xpatvoices.contracts.refusal.LicenceRule.EMPLOYERS_CANNOT_LICENSE_ROWS;
import static org.xpatvoices.contracts.refusal.LicenceRule.FUNDS_MUST_COVER_THE_PRICE;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_NEEDS_A_SEALED_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.OFF_TAKER_MUST_BE_APPROVED;
import static org.xpatvoices.contracts.refusal.LicenceRule.PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_HAS_EXPIRED;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_IS_ALREADY_USED;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.LicenceRule.SUSPENDED_OFF_TAKER_CANNOT_LICENSE;
import static org.xpatvoices.ledger.licence.SaleStory.LICENCE;
import static org.xpatvoices.ledger.licence.SaleStory.NOW;
import static org.xpatvoices.ledger.licence.SaleStory.OTHER_OFF_TAKER;
import static org.xpatvoices.ledger.licence.SaleStory.QUOTE;
import static org.xpatvoices.ledger.licence.SaleStory.TOTAL;
import static org.xpatvoices.ledger.licence.SaleStory.VALID_UNTIL;
import static org.xpatvoices.ledger.licence.SaleStory.accepted;
import static org.xpatvoices.ledger.licence.SaleStory.buy;
import static org.xpatvoices.ledger.licence.SaleStory.buyAt;
import static org.xpatvoices.ledger.licence.SaleStory.log;
import static org.xpatvoices.ledger.licence.SaleStory.quoted;
import static org.xpatvoices.ledger.licence.SaleStory.sold;
import static org.xpatvoices.ledger.licence.SaleStory.withBuyer;
import static org.xpatvoices.ledger.licence.SaleStory.withPacket;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.OFF_TAKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.approved;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.captured;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.deposited;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.registered;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.suspended;
import static org.xpatvoices.ledger.packet.PacketStory.CONSENTS_END;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.QuoteIssued;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.ledger.SharedLog;
import org.xpatvoices.ledger.packet.PacketStory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

class SellLicenceTest {
    private static final LicenceId OTHER_LICENCE = new LicenceId(new UUID(8, 2));

    @Test
    void capturesFundsAndSellsInOneStep() {
        var outcome = ready().when(buy());

        outcome.appended(
                captured(LICENCE, TOTAL, "MVR", 350_000_000, NOW.plusSeconds(60)),
                accepted(),
                sold());
        assertThat(outcome.streams())
                .containsExactly(OFF_TAKER.toString(), QUOTE.toString(), LICENCE.toString());
    }

    @Test
    void remembersTheSameSaleOnceOnly() {
        ready().given(LICENCE.toString(), sold())
                .given(QUOTE.toString(), accepted())
                .when(buyAt(VALID_UNTIL.plusSeconds(1)))
                .changedNothing();
    }

    @Test
    void refusesAnIdThatWasSoldOtherwise() {
        ready().given(LICENCE.toString(), sold())
                .when(new SellLicence(LICENCE, OFF_TAKER, new QuoteId(new UUID(7, 2)), NOW))
                .refusedBy(LICENCE_ID_IS_ALREADY_TAKEN);
        ready().given(LICENCE.toString(), sold())
                .when(new SellLicence(LICENCE, OTHER_OFF_TAKER, QUOTE, NOW))
                .refusedBy(LICENCE_ID_IS_ALREADY_TAKEN);
    }

    @Test
    void refusesAnUnknownQuote() {
        withBuyer(withPacket(log())).when(buy()).refusedBy(QUOTE_MUST_EXIST);
    }

    @Test
    void refusesTheQuoteOfSomebodyElseAsIfItWereNotThere() {
        ready().when(new SellLicence(LICENCE, OTHER_OFF_TAKER, QUOTE, NOW))
                .refusedBy(QUOTE_MUST_EXIST);
        ready().given(QUOTE.toString(), accepted())
                .when(new SellLicence(OTHER_LICENCE, OTHER_OFF_TAKER, QUOTE, NOW))
                .refusedBy(QUOTE_MUST_EXIST);
    }

    @Test
    void refusesAnExpiredQuote() {
        ready().when(buyAt(VALID_UNTIL)).refusedBy(QUOTE_HAS_EXPIRED);
    }

    @Test
    void refusesAUsedQuote() {
        ready().given(QUOTE.toString(), accepted())
                .when(new SellLicence(OTHER_LICENCE, OFF_TAKER, QUOTE, NOW))
                .refusedBy(QUOTE_IS_ALREADY_USED);
    }

    @Test
    void refusesABuyerWhoseVettingIsNotFinished() {
        withQuote(withPacket(log()).given(OFF_TAKER.toString(), registered()))
                .when(buy())
                .refusedBy(OFF_TAKER_MUST_BE_APPROVED);
    }

    @Test
    void refusesABuyerSuspendedSinceTheQuote() {
        ready().given(OFF_TAKER.toString(), suspended())
                .when(buy())
                .refusedBy(SUSPENDED_OFF_TAKER_CANNOT_LICENSE);
    }

    @Test
    void refusesAPurposeThatTheBuyerIsNotVettedFor() {
        withQuote(
                        withPacket(log())
                                .given(
                                        OFF_TAKER.toString(),
                                        registered("RESEARCHER", "POLICY"),
                                        approved()))
                .when(buy())
                .refusedBy(PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER);
    }

    @Test
    void refusesRowsToEmployers() {
        withQuote(
                        withPacket(log())
                                .given(
                                        OFF_TAKER.toString(),
                                        registered("EMPLOYER", "RESEARCH"),
                                        approved()))
                .when(buy())
                .refusedBy(EMPLOYERS_CANNOT_LICENSE_ROWS);
    }

    @Test
    void refusesAPacketClosedSinceTheQuote() {
        withQuote(
                        withBuyer(
                                withPacket(
                                        log(),
                                        new PacketClosed(PACKET.toString(), "withdrawn", NOW))))
                .when(buy())
                .refusedBy(LICENCE_NEEDS_A_SEALED_PACKET);
    }

    @Test
    void refusesUntilTheYoungestConsentHasCooledOff() {
        Duration coolingOff =
                Duration.between(PacketStory.requested().cutOffAt(), NOW.plusSeconds(60));
        withQuote(withBuyer(withPacket(log(0, coolingOff.plusMillis(1)))))
                .when(buy())
                .refusedBy(COOLING_OFF_MUST_HAVE_PASSED);
        assertThat(withQuote(withBuyer(withPacket(log(0, coolingOff)))).when(buy()).events())
                .hasSize(3);
    }

    /**
     * The second in which it ends is one worker's; the packet of the fixture was sealed with it.
     */
    @Test
    void refusesFromTheBeginningOfTheDayOnWhichAConsentEnds() {
        Instant day = CONSENTS_END.truncatedTo(ChronoUnit.DAYS);
        var packet = withBuyer(withPacket(log()));
        packet.given(QUOTE.toString(), quotedUntil(CONSENTS_END))
                .when(buyAt(day))
                .refusedBy(CONSENTS_MUST_STILL_HOLD);
        assertThat(packet.when(buyAt(day.minusSeconds(1))).events()).hasSize(3);
    }

    @Test
    void refusesOnceAConsentHasEnded() {
        Instant late = NOW.plus(Duration.ofDays(300));
        QuoteIssued lasting = quotedUntil(late.plusSeconds(1));
        withBuyer(withPacket(log()))
                .given(QUOTE.toString(), lasting)
                .when(buyAt(late))
                .refusedBy(CONSENTS_MUST_STILL_HOLD);
    }

    @Test
    void refusesWhenFundsAreShortByOneMicroUnit() {
        withQuote(
                        withPacket(log())
                                .given(
                                        OFF_TAKER.toString(),
                                        registered(),
                                        approved(),
                                        deposited("B-1", TOTAL - 1, "MVR", TOTAL - 1)))
                .when(buy())
                .refusedBy(FUNDS_MUST_COVER_THE_PRICE);
    }

    @Test
    void refusesToPayFromAnotherCurrency() {
        withQuote(
                        withPacket(log())
                                .given(
                                        OFF_TAKER.toString(),
                                        registered(),
                                        approved(),
                                        deposited("B-1", 10 * TOTAL, "USD", 10 * TOTAL)))
                .when(buy())
                .refusedBy(FUNDS_MUST_COVER_THE_PRICE);
    }

    @Test
    void sellsToTheLastMicroUnit() {
        var outcome =
                withQuote(
                                withPacket(log())
                                        .given(
                                                OFF_TAKER.toString(),
                                                registered(),
                                                approved(),
                                                deposited("B-1", TOTAL, "MVR", TOTAL)))
                        .when(buy());
        assertThat(outcome.events().getFirst())
                .isEqualTo(captured(LICENCE, TOTAL, "MVR", 0, NOW.plusSeconds(60)));
    }

    private static SharedLog ready() {
        return withQuote(withBuyer(withPacket(log())));
    }

    private static SharedLog withQuote(SharedLog log) {
        return log.given(QUOTE.toString(), quoted());
    }

    private static QuoteIssued quotedUntil(Instant validUntil) {
        QuoteIssued q = quoted();
        return new QuoteIssued(
                q.quoteId(),
                q.offTakerId(),
                q.packetId(),
                q.productId(),
                q.purpose(),
                q.termDays(),
                q.contributorCount(),
                q.rows(),
                q.priceMicro(),
                q.feeMicro(),
                q.roundingMicro(),
                q.totalMicro(),
                q.currency(),
                q.issuedAt(),
                validUntil);
    }
}
