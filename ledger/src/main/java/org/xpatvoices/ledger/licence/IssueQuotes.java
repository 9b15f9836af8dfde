package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.TERM_MUST_BE_BETWEEN_ONE_DAY_AND_TWO_YEARS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.licence.QuoteIssued;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.aggregate.Held;
import org.xpatvoices.ledger.offtaker.Buyer;
import org.xpatvoices.ledger.offtaker.OffTakers;
import org.xpatvoices.ledger.packet.PacketOnSale;
import org.xpatvoices.ledger.packet.Packets;

/** Quotes a packet on sale to a buyer who may license it. */
@Component
class IssueQuotes {
    private static final int TERM_DAYS_MAX = 730;

    private final Repository<Quote> quotes;
    private final OffTakers offTakers;
    private final Packets packets;
    private final SaleSettings settings;
    private final OverdueAnswers answers;

    IssueQuotes(
            Repository<Quote> quotes,
            OffTakers offTakers,
            Packets packets,
            SaleSettings settings,
            OverdueAnswers answers) {
        this.answers = answers;
        this.quotes = quotes;
        this.offTakers = offTakers;
        this.packets = packets;
        this.settings = settings;
    }

    @CommandHandler
    void decide(IssueQuote command) {
        if (command.termDays() < 1 || command.termDays() > TERM_DAYS_MAX) {
            throw new Refused(
                    TERM_MUST_BE_BETWEEN_ONE_DAY_AND_TWO_YEARS,
                    "Asked for " + command.termDays() + " days.");
        }
        var quote = Held.of(quotes, command.quoteId(), Quote::new);
        if (quote.invoke(known -> known.alreadyIssued(command))) {
            return;
        }
        String purpose = command.purpose().name();
        Buyer buyer = offTakers.buyer(command.offTakerId());
        Permission.checkVetting(buyer, purpose);
        Permission.checkAnswers(answers, buyer, command.issuedAt());
        PacketOnSale packet =
                Permission.checkPacket(
                        packets.onSale(command.packetId()), buyer, purpose, command.issuedAt());
        QuoteIssued terms = terms(command, packet);
        quote.execute(fresh -> fresh.issue(terms));
    }

    private QuoteIssued terms(IssueQuote command, PacketOnSale packet) {
        Invoice invoice = Invoice.of(packet.price(), settings.operatingFeeBasisPoints());
        return new QuoteIssued(
                command.quoteId().toString(),
                command.offTakerId().toString(),
                packet.packetId().toString(),
                packet.productId(),
                command.purpose().name(),
                command.termDays(),
                packet.contributorCount(),
                packet.rows(),
                invoice.price().amountMicro(),
                invoice.fee().amountMicro(),
                invoice.rounding().amountMicro(),
                invoice.total().amountMicro(),
                invoice.total().currency(),
                command.issuedAt(),
                command.validUntil());
    }
}
