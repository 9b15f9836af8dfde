package org.xpatvoices.ledger.licence;

import static org.xpatvoices.ledger.offtaker.OffTakerStory.OFF_TAKER;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;
import static org.xpatvoices.ledger.packet.PacketStory.PRODUCT;

import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.licence.QuoteAccepted;
import org.xpatvoices.contracts.licence.QuoteIssued;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.ledger.SharedLog;
import org.xpatvoices.ledger.offtaker.OffTakerStory;
import org.xpatvoices.ledger.packet.CoolingOff;
import org.xpatvoices.ledger.packet.PacketStory;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The quote and sale that the tests speak of: price 250.00 MVR, no fee. */
final class SaleStory {
    static final Instant NOW = PacketStory.NOW.plusSeconds(3_600);
    static final Instant VALID_UNTIL = NOW.plus(Duration.ofHours(24));
    static final QuoteId QUOTE = new QuoteId(new UUID(7, 1));
    static final LicenceId LICENCE = new LicenceId(new UUID(8, 1));
    static final OffTakerId OTHER_OFF_TAKER = new OffTakerId(new UUID(6, 2));
    static final long TOTAL = 250_000_000;
    static final int TERM_DAYS = 90;

    private SaleStory() {}

    static SharedLog log() {
        return log(0, Duration.ofHours(72));
    }

    static SharedLog log(int feeBasisPoints, Duration coolingOff) {
        return log(feeBasisPoints, coolingOff, (_, _) -> false);
    }

    static SharedLog log(int feeBasisPoints, Duration coolingOff, OverdueAnswers answers) {
        var log = new SharedLog();
        var settings = new SaleSettings(feeBasisPoints);
        var offTakers = OffTakerStory.offTakers(log);
        var packets = PacketStory.packets(log);
        var quotes = log.repository(Quote.class);
        var licences = log.repository(Licence.class);
        log.handledBy(
                new IssueQuotes(quotes, offTakers, packets, settings, answers),
                new SellLicences(
                        licences, quotes, offTakers, packets, new CoolingOff(coolingOff), answers),
                new RecordDeliveries(licences, offTakers),
                new RevokeLicences(licences),
                new Retractions(licences, Duration.ofDays(14)));
        return log;
    }

    static SharedLog withPacket(SharedLog log, Object... later) {
        PacketSealed sealed = PacketStory.sealed();
        return log.given(PACKET.toString(), PacketStory.requested(), sealed)
                .given(PACKET.toString(), later);
    }

    static SharedLog withBuyer(SharedLog log) {
        return log.given(
                OFF_TAKER.toString(),
                OffTakerStory.registered(),
                OffTakerStory.approved(),
                OffTakerStory.deposited("B-1", 600_000_000, "MVR", 600_000_000));
    }

    static IssueQuote ask() {
        return ask(Purpose.RESEARCH, TERM_DAYS);
    }

    static IssueQuote ask(Purpose purpose, int termDays) {
        return new IssueQuote(QUOTE, OFF_TAKER, PACKET, purpose, termDays, NOW, VALID_UNTIL);
    }

    static QuoteIssued quoted() {
        return quoted(0, 0, TOTAL);
    }

    static QuoteIssued quoted(long fee, long rounding, long total) {
        return new QuoteIssued(
                QUOTE.toString(),
                OFF_TAKER.toString(),
                PACKET.toString(),
                PRODUCT.toString(),
                "RESEARCH",
                TERM_DAYS,
                20,
                20,
                TOTAL,
                fee,
                rounding,
                total,
                "MVR",
                NOW,
                VALID_UNTIL);
    }

    static SellLicence buy() {
        return buyAt(NOW.plusSeconds(60));
    }

    static SellLicence buyAt(Instant at) {
        return new SellLicence(LICENCE, OFF_TAKER, QUOTE, at);
    }

    static QuoteAccepted accepted() {
        return new QuoteAccepted(QUOTE.toString(), LICENCE.toString(), NOW.plusSeconds(60));
    }

    static LicenceSold sold() {
        Instant at = NOW.plusSeconds(60);
        PacketSealed packet = PacketStory.sealed();
        return new LicenceSold(
                LICENCE.toString(),
                OFF_TAKER.toString(),
                "Institute of Work",
                PACKET.toString(),
                PRODUCT.toString(),
                "Contracts in construction",
                "RESEARCH",
                QUOTE.toString(),
                packet.pricing(),
                20,
                packet.contributorsSha256(),
                TOTAL,
                0,
                0,
                TOTAL,
                "MVR",
                at,
                at.plus(Duration.ofDays(TERM_DAYS)));
    }
}
