package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.CONSENTS_MUST_STILL_HOLD;
import static org.xpatvoices.contracts.refusal.LicenceRule.EMPLOYERS_CANNOT_LICENSE_ROWS;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_NEEDS_A_SEALED_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.OFF_TAKER_MUST_BE_APPROVED;
import static org.xpatvoices.contracts.refusal.LicenceRule.PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER;
import static org.xpatvoices.contracts.refusal.LicenceRule.PURPOSE_MUST_BE_COVERED_BY_THE_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.LicenceRule.RECIPIENT_MUST_BE_COVERED_BY_THE_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.SUSPENDED_OFF_TAKER_CANNOT_LICENSE;
import static org.xpatvoices.contracts.refusal.LicenceRule.TERM_MUST_BE_BETWEEN_ONE_DAY_AND_TWO_YEARS;
import static org.xpatvoices.contracts.refusal.OffTakerRule.OFF_TAKER_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.ledger.licence.SaleStory.NOW;
import static org.xpatvoices.ledger.licence.SaleStory.QUOTE;
import static org.xpatvoices.ledger.licence.SaleStory.TERM_DAYS;
import static org.xpatvoices.ledger.licence.SaleStory.VALID_UNTIL;
import static org.xpatvoices.ledger.licence.SaleStory.ask;
import static org.xpatvoices.ledger.licence.SaleStory.log;
import static org.xpatvoices.ledger.licence.SaleStory.quoted;
import static org.xpatvoices.ledger.licence.SaleStory.withBuyer;
import static org.xpatvoices.ledger.licence.SaleStory.withPacket;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.OFF_TAKER;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.approved;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.registered;
import static org.xpatvoices.ledger.offtaker.OffTakerStory.suspended;
import static org.xpatvoices.ledger.packet.PacketStory.CONSENTS_END;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;
import static org.xpatvoices.ledger.packet.PacketStory.requested;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.packet.PacketClosed;

import java.time.Duration;

class IssueQuoteTest {
    @Test
    void quotesThePacketPrice() {
        withBuyer(withPacket(log())).when(ask()).appended(quoted());
    }

    @Test
    void putsTheFeeOnTop() {
        withBuyer(withPacket(log(33, Duration.ZERO)))
                .when(ask())
                .appended(quoted(825_000, 5_000, 250_830_000));
    }

    @Test
    void remembersTheSameQuestionOnceOnly() {
        withBuyer(withPacket(log())).given(QUOTE.toString(), quoted()).when(ask()).changedNothing();
    }

    @Test
    void refusesAnIdThatQuotesSomethingElse() {
        withBuyer(withPacket(log()))
                .given(QUOTE.toString(), quoted())
                .when(ask(Purpose.RESEARCH, TERM_DAYS + 1))
                .refusedBy(QUOTE_ID_IS_ALREADY_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 731, Integer.MAX_VALUE})
    void refusesEndlessAndEmptyTerms(int termDays) {
        withBuyer(withPacket(log()))
                .when(ask(Purpose.RESEARCH, termDays))
                .refusedBy(TERM_MUST_BE_BETWEEN_ONE_DAY_AND_TWO_YEARS);
    }

    @Test
    void refusesAnUnknownBuyer() {
        withPacket(log()).when(ask()).refusedBy(OFF_TAKER_MUST_EXIST);
    }

    @Test
    void refusesABuyerWhoseVettingIsNotFinished() {
        withPacket(log())
                .given(OFF_TAKER.toString(), registered())
                .when(ask())
                .refusedBy(OFF_TAKER_MUST_BE_APPROVED);
    }

    @Test
    void refusesASuspendedBuyer() {
        withPacket(log())
                .given(OFF_TAKER.toString(), registered(), approved(), suspended())
                .when(ask())
                .refusedBy(SUSPENDED_OFF_TAKER_CANNOT_LICENSE);
    }

    @Test
    void refusesAPurposeThatTheBuyerWasNotVettedFor() {
        withBuyer(withPacket(log()))
                .when(ask(Purpose.DUE_DILIGENCE, TERM_DAYS))
                .refusedBy(PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER);
    }

    @Test
    void refusesAPurposeThatTheWorkersDidNotAllow() {
        withPacket(log())
                .given(OFF_TAKER.toString(), registered("RESEARCHER", "POLICY"), approved())
                .when(ask(Purpose.POLICY, TERM_DAYS))
                .refusedBy(PURPOSE_MUST_BE_COVERED_BY_THE_PACKET);
    }

    @Test
    void refusesAKindOfRecipientThatTheWorkersDidNotAllow() {
        withPacket(log())
                .given(OFF_TAKER.toString(), registered("UNION", "RESEARCH"), approved())
                .when(ask())
                .refusedBy(RECIPIENT_MUST_BE_COVERED_BY_THE_PACKET);
    }

    @Test
    void refusesRowsToEmployers() {
        withPacket(log())
                .given(OFF_TAKER.toString(), registered("EMPLOYER", "DUE_DILIGENCE"), approved())
                .when(ask(Purpose.DUE_DILIGENCE, TERM_DAYS))
                .refusedBy(EMPLOYERS_CANNOT_LICENSE_ROWS);
    }

    @Test
    void refusesAnUnknownPacket() {
        withBuyer(log()).when(ask()).refusedBy(PACKET_MUST_EXIST);
    }

    @Test
    void refusesAPacketThatIsNotSealedYet() {
        withBuyer(log())
                .given(PACKET.toString(), requested())
                .when(ask())
                .refusedBy(LICENCE_NEEDS_A_SEALED_PACKET);
    }

    @Test
    void refusesAClosedPacket() {
        withBuyer(withPacket(log(), new PacketClosed(PACKET.toString(), "withdrawn", NOW)))
                .when(ask())
                .refusedBy(LICENCE_NEEDS_A_SEALED_PACKET);
    }

    @Test
    void refusesOnceAConsentHasEnded() {
        withBuyer(withPacket(log()))
                .when(
                        new IssueQuote(
                                QUOTE,
                                OFF_TAKER,
                                PACKET,
                                Purpose.RESEARCH,
                                TERM_DAYS,
                                CONSENTS_END,
                                VALID_UNTIL))
                .refusedBy(CONSENTS_MUST_STILL_HOLD);
    }
}
