package org.xpatvoices.payouts.conversion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.OpenConversion;
import org.xpatvoices.contracts.refusal.ConversionRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.OneChooser;
import org.xpatvoices.payouts.payout.Progress;
import org.xpatvoices.payouts.rail.Rails;

/**
 * Chooses whose money is exchanged: one at a time with the runs that choose whom to pay, and only
 * once the books show everything in the log.
 */
@Component
class OpenConversions {
    private final Repository<Conversion> conversions;
    private final ConversionRegister register;
    private final OneChooser chooser;
    private final Progress progress;
    private final Rails rails;
    private final TransactionManager transactions;

    OpenConversions(
            Repository<Conversion> conversions,
            ConversionRegister register,
            OneChooser chooser,
            Progress progress,
            Rails rails,
            TransactionManager transactions) {
        this.conversions = conversions;
        this.register = register;
        this.chooser = chooser;
        this.progress = progress;
        this.rails = rails;
        this.transactions = transactions;
    }

    @CommandHandler
    void decide(OpenConversion command, UnitOfWork<?> work) throws Exception {
        mustBeNeeded(command, rails);
        work.attachTransaction(transactions);
        chooser.lockOutOthers();
        progress.awaitConsequences();
        if (register.knows(command.conversionId())) {
            return;
        }
        if (register.anyOpen(command.soldCurrency())) {
            throw new Refused(
                    ConversionRule.CONVERSION_MUST_WAIT_ITS_TURN,
                    "One of " + command.soldCurrency() + " waits.");
        }
        var owed = register.owed(command.rail(), command.soldCurrency(), command.openedAt());
        if (owed.isEmpty()) {
            throw new Refused(
                    ConversionRule.CONVERSION_MUST_HAVE_PAYEES,
                    command.soldCurrency() + " by " + command.rail() + ".");
        }
        conversions.newInstance(() -> new Conversion(command, owed));
    }

    /** Nobody's money is exchanged that could be paid as it is. */
    static void mustBeNeeded(OpenConversion command, Rails rails) {
        if (!Rails.CURRENCIES.contains(command.soldCurrency())
                || !Rails.CURRENCIES.contains(command.boughtCurrency())) {
            throw new Refused(
                    PayoutRule.CURRENCY_MUST_BE_ONE_THAT_IS_PAID,
                    "Got a currency of another name.");
        }
        if (rails.carries(command.rail(), command.soldCurrency())) {
            throw new Refused(
                    ConversionRule.CONVERSION_MUST_BE_NEEDED,
                    command.rail() + " carries " + command.soldCurrency() + ".");
        }
        rails.carrying(command.rail(), command.boughtCurrency());
    }
}
