package org.xpatvoices.ledger.licence;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.licence.QuoteIssued;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.ledger.aggregate.Held;
import org.xpatvoices.ledger.offtaker.Buyer;
import org.xpatvoices.ledger.offtaker.OffTakers;
import org.xpatvoices.ledger.packet.CoolingOff;
import org.xpatvoices.ledger.packet.PacketOnSale;
import org.xpatvoices.ledger.packet.Packets;

import java.time.Duration;

/**
 * The sale. Licence, quote, off-taker and packet are held, in this order, for one unit of work; its
 * three events (quote accepted, funds captured, licence sold) are appended together or not at all.
 * Everyone who holds several of them takes them in this order, so that nobody waits in a circle.
 */
@Component
class SellLicences {
    private final Repository<Licence> licences;
    private final Repository<Quote> quotes;
    private final OffTakers offTakers;
    private final Packets packets;
    private final CoolingOff coolingOff;
    private final OverdueAnswers answers;

    SellLicences(
            Repository<Licence> licences,
            Repository<Quote> quotes,
            OffTakers offTakers,
            Packets packets,
            CoolingOff coolingOff,
            OverdueAnswers answers) {
        this.answers = answers;
        this.licences = licences;
        this.quotes = quotes;
        this.offTakers = offTakers;
        this.packets = packets;
        this.coolingOff = coolingOff;
    }

    @CommandHandler
    void decide(SellLicence command) {
        var licence = Held.of(licences, command.licenceId(), Licence::new);
        if (licence.invoke(known -> known.alreadySold(command))) {
            return;
        }
        var quote = Held.of(quotes, command.quoteId(), Quote::new);
        QuoteIssued terms = quote.invoke(open -> open.termsFor(command));
        Buyer buyer = offTakers.buyer(command.offTakerId());
        Permission.checkVetting(buyer, terms.purpose());
        Permission.checkAnswers(answers, buyer, command.soldAt());
        PacketOnSale packet =
                Permission.checkPacket(
                        packets.onSale(PacketId.of(terms.packetId())),
                        buyer,
                        terms.purpose(),
                        command.soldAt());
        Permission.checkCoolingOff(packet, coolingOff, command.soldAt());
        Money total = new Money(terms.totalMicro(), terms.currency());
        offTakers.capture(command.offTakerId(), command.licenceId(), total, command.soldAt());
        quote.execute(open -> open.accept(command));
        licence.execute(unsold -> unsold.sell(sale(command, terms, buyer, packet)));
    }

    private static LicenceSold sale(
            SellLicence command, QuoteIssued terms, Buyer buyer, PacketOnSale packet) {
        return new LicenceSold(
                command.licenceId().toString(),
                terms.offTakerId(),
                buyer.name(),
                terms.packetId(),
                terms.productId(),
                packet.productTitle(),
                terms.purpose(),
                terms.quoteId(),
                packet.pricing(),
                packet.contributorCount(),
                packet.contributorsSha256(),
                terms.priceMicro(),
                terms.feeMicro(),
                terms.roundingMicro(),
                terms.totalMicro(),
                terms.currency(),
                command.soldAt(),
                command.soldAt().plus(Duration.ofDays(terms.termDays())));
    }
}
