package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_HAS_EXPIRED;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_IS_ALREADY_USED;
import static org.xpatvoices.contracts.refusal.LicenceRule.QUOTE_MUST_EXIST;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.licence.QuoteAccepted;
import org.xpatvoices.contracts.licence.QuoteIssued;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.contracts.refusal.Refused;

/** A price that holds for a while and for one sale. */
@Aggregate
class Quote {
    @AggregateIdentifier private QuoteId quoteId;
    private QuoteLife life = new QuoteLife.Unknown();

    /** Whether exactly this was asked before; another question under the same id is refused. */
    boolean alreadyIssued(IssueQuote command) {
        return switch (life) {
            case QuoteLife.Unknown() -> false;
            case QuoteLife.Open(QuoteIssued terms) -> repeats(terms, command);
            case QuoteLife.Used(QuoteIssued terms, _) -> repeats(terms, command);
        };
    }

    void issue(QuoteIssued terms) {
        AggregateLifecycle.apply(terms);
    }

    /** The terms that this sale may rest on. A quote of somebody else does not exist. */
    QuoteIssued termsFor(SellLicence command) {
        return switch (life) {
            case QuoteLife.Open(QuoteIssued terms) when isOf(command, terms) ->
                    open(terms, command);
            case QuoteLife.Used(QuoteIssued terms, LicenceId licenceId) when isOf(command, terms) ->
                    throw new Refused(
                            QUOTE_IS_ALREADY_USED, "It became licence " + licenceId + ".");
            case QuoteLife.Unknown(), QuoteLife.Open _, QuoteLife.Used _ ->
                    throw new Refused(
                            QUOTE_MUST_EXIST, "No quote " + command.quoteId() + " of yours.");
        };
    }

    void accept(SellLicence command) {
        AggregateLifecycle.apply(
                new QuoteAccepted(
                        command.quoteId().toString(),
                        command.licenceId().toString(),
                        command.soldAt()));
    }

    @EventSourcingHandler
    void evolve(QuoteIssued event) {
        quoteId = QuoteId.of(event.quoteId());
        life = new QuoteLife.Open(event);
    }

    @EventSourcingHandler
    void evolve(QuoteAccepted event) {
        life =
                switch (life) {
                    case QuoteLife.Open(QuoteIssued terms) ->
                            new QuoteLife.Used(terms, LicenceId.of(event.licenceId()));
                    case QuoteLife.Unknown _, QuoteLife.Used _ ->
                            throw new AssertionError(quoteId + " was accepted without being open");
                };
    }

    private static QuoteIssued open(QuoteIssued terms, SellLicence command) {
        if (!command.soldAt().isBefore(terms.validUntil())) {
            throw new Refused(QUOTE_HAS_EXPIRED, "It held until " + terms.validUntil() + ".");
        }
        return terms;
    }

    private static boolean isOf(SellLicence command, QuoteIssued terms) {
        return terms.offTakerId().equals(command.offTakerId().toString());
    }

    private static boolean repeats(QuoteIssued terms, IssueQuote command) {
        boolean same =
                terms.offTakerId().equals(command.offTakerId().toString())
                        && terms.packetId().equals(command.packetId().toString())
                        && terms.purpose().equals(command.purpose().name())
                        && terms.termDays() == command.termDays();
        if (!same) {
            throw new Refused(
                    QUOTE_ID_IS_ALREADY_TAKEN, command.quoteId() + " quotes something else.");
        }
        return true;
    }
}
