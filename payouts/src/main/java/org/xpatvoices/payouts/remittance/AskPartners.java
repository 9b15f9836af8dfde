package org.xpatvoices.payouts.remittance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.RemittanceRule;
import org.xpatvoices.contracts.remittance.AskRemittanceQuotes;
import org.xpatvoices.contracts.remittance.RemittanceQuotesShown;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the partners for a worker, and keeps, sealed, what the worker is shown. */
@Component
class AskPartners {
    private static final Set<String> PAID_IN = Set.of("MVR", "USD");
    private static final long MICRO_MAX = 100_000 * Money.MICRO_PER_MAJOR;
    private static final Duration DAY = Duration.ofHours(24);

    private final RemittanceSettings settings;
    private final Partners partners;
    private final PartnerTally tally;
    private final OfferSeal seal;
    private final RemittanceRegister register;
    private final Repository<RemittanceOffer> offers;
    private final Set<String> beingAskedFor = ConcurrentHashMap.newKeySet();

    AskPartners(
            RemittanceSettings settings,
            Partners partners,
            PartnerTally tally,
            OfferSeal seal,
            RemittanceRegister register,
            Repository<RemittanceOffer> offers) {
        this.settings = settings;
        this.partners = partners;
        this.tally = tally;
        this.seal = seal;
        this.register = register;
        this.offers = offers;
    }

    @CommandHandler
    void decide(AskRemittanceQuotes command) throws Exception {
        mustBeServed(command);
        String payee = command.payeeId().toString();
        if (!beingAskedFor.add(payee)) {
            throw new Refused(
                    RemittanceRule.COMPARISON_MUST_END_BEFORE_THE_NEXT,
                    "They have " + settings.answerTimeout().toSeconds() + " seconds to answer.");
        }
        try {
            mustAskSeldom(command);
            show(command);
        } finally {
            beingAskedFor.remove(payee);
        }
    }

    private void show(AskRemittanceQuotes command) throws Exception {
        var shown =
                partners.compare(
                        command.offerId(),
                        command.gross(),
                        command.receivedCurrency(),
                        command.askedAt());
        tally.add(shown, command.askedAt());
        var event =
                new RemittanceQuotesShown(
                        command.offerId().toString(),
                        command.payeeId().toString(),
                        seal.seal(command.payeeId(), command.offerId(), shown),
                        shown.quotes().size(),
                        shown.silent().size(),
                        command.askedAt());
        offers.loadOrCreate(command.offerId().toString(), RemittanceOffer::new)
                .execute(offer -> offer.show(event));
    }

    private void mustBeServed(AskRemittanceQuotes command) {
        if (settings.partners().isEmpty()) {
            throw new Refused(
                    RemittanceRule.REMITTANCE_MUST_HAVE_PARTNERS, "Nobody can be asked here.");
        }
        var gross = command.gross();
        if (!PAID_IN.contains(gross.currency())
                || !gross.isPositive()
                || gross.amountMicro() > MICRO_MAX
                || gross.amountMicro() % gross.microPerMinor() != 0) {
            throw new Refused(
                    RemittanceRule.REMITTED_AMOUNT_MUST_BE_SENDABLE,
                    "Got %d micro-units of %s; whole minor units of %s up to %d pass."
                            .formatted(gross.amountMicro(), gross.currency(), PAID_IN, MICRO_MAX));
        }
        if (!settings.receivedCurrencies().contains(command.receivedCurrency())
                || command.receivedCurrency().equals(gross.currency())) {
            throw new Refused(
                    RemittanceRule.RECEIVED_CURRENCY_MUST_BE_SERVED,
                    "Partners are asked about " + settings.receivedCurrencies() + ".");
        }
    }

    private void mustAskSeldom(AskRemittanceQuotes command) {
        int asked = register.shownSince(command.payeeId(), command.askedAt().minus(DAY));
        if (asked >= settings.asksPerDay()) {
            throw new Refused(
                    RemittanceRule.COMPARISONS_MUST_BE_FEW_A_DAY,
                    "You asked " + asked + " times in 24 hours.");
        }
    }
}
