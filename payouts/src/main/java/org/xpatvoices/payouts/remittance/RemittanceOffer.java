package org.xpatvoices.payouts.remittance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.RemittanceRule;
import org.xpatvoices.contracts.remittance.ChooseRemittanceQuote;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittanceQuote;
import org.xpatvoices.contracts.remittance.RemittanceQuoteChosen;
import org.xpatvoices.contracts.remittance.RemittanceQuotesShown;

/** The quotes that a worker was shown at one time, and the one they chose. */
@Aggregate
class RemittanceOffer {
    @AggregateIdentifier private @Nullable String offerId;
    private @Nullable RemittanceQuotesShown shown;
    private int chosenRank;

    RemittanceOffer() {}

    /** Keeps what was shown, once: who asks again under the same id is shown the same. */
    void show(RemittanceQuotesShown quotes) {
        if (shown == null) {
            apply(quotes);
        }
    }

    /** While a quote holds, a worker may choose it, and another one after it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChooseRemittanceQuote command, OfferSeal seal) {
        var kept = shown;
        if (kept == null || !command.payeeId().toString().equals(kept.payeeId())) {
            throw notYours(command);
        }
        var comparison =
                seal.open(kept.offerId(), kept.offer()).orElseThrow(() -> notYours(command));
        int rank = rankOf(command, comparison);
        var quote = comparison.quotes().get(rank - 1);
        mustBeAsRead(command, comparison, quote);
        mustBeWorthIt(comparison, quote);
        if (!command.chosenAt().isBefore(quote.expiresAt())) {
            throw new Refused(
                    RemittanceRule.CHOSEN_QUOTE_MUST_STILL_HOLD,
                    quote.name() + "'s held until " + quote.expiresAt() + ".");
        }
        if (rank != chosenRank) {
            apply(
                    new RemittanceQuoteChosen(
                            kept.offerId(), kept.payeeId(), rank, command.chosenAt()));
        }
    }

    private static Refused notYours(ChooseRemittanceQuote command) {
        return new Refused(
                RemittanceRule.REMITTANCE_OFFER_MUST_BE_YOURS,
                "No offer " + command.offerId() + " of yours.");
    }

    private static int rankOf(ChooseRemittanceQuote command, RemittanceComparison comparison) {
        for (int i = 0; i < comparison.quotes().size(); i++) {
            var quote = comparison.quotes().get(i);
            if (quote.partner().equals(command.partner())
                    && quote.quoteId().equals(command.quoteId())) {
                return i + 1;
            }
        }
        throw new Refused(
                RemittanceRule.CHOSEN_QUOTE_MUST_BE_AMONG_THOSE_SHOWN,
                comparison.quotes().size() + " quotes were shown, and none like this.");
    }

    private static void mustBeAsRead(
            ChooseRemittanceQuote command, RemittanceComparison comparison, RemittanceQuote quote) {
        if (!command.received().currency().equals(comparison.receivedCurrency())
                || command.received().amountMicro() != quote.netMicro()) {
            throw new Refused(
                    RemittanceRule.CHOSEN_QUOTE_MUST_BE_THE_ONE_YOU_READ,
                    "%s brings %d micro-units of %s."
                            .formatted(
                                    quote.name(), quote.netMicro(), comparison.receivedCurrency()));
        }
    }

    private static void mustBeWorthIt(RemittanceComparison comparison, RemittanceQuote quote) {
        if (quote.isAbove(comparison.feeCapBasisPoints(), comparison.grossMicro())) {
            throw new Refused(
                    RemittanceRule.CHOSEN_FEE_MUST_STAY_BELOW_THE_CAP,
                    "%s takes %d ten-thousandths of it; %d are the most that is worth it."
                            .formatted(
                                    quote.name(),
                                    quote.feeBasisPoints(comparison.grossMicro()),
                                    comparison.feeCapBasisPoints()));
        }
    }

    @EventSourcingHandler
    void evolve(RemittanceQuotesShown event) {
        offerId = event.offerId();
        shown = event;
    }

    @EventSourcingHandler
    void evolve(RemittanceQuoteChosen event) {
        chosenRank = event.rank();
    }
}
