package org.xpatvoices.payouts.conversion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.DecideConversion;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.OneChooser;
import org.xpatvoices.payouts.payout.Progress;

/**
 * Decides while nobody else chooses payees, and only once the books show everything in the log:
 * what is exchanged must still be there.
 */
@Component
class DecideConversions {
    private final Repository<Conversion> conversions;
    private final ConversionBooks books;
    private final OneChooser chooser;
    private final Progress progress;
    private final ApprovalLimits limits;
    private final ConversionSettings settings;
    private final TransactionManager transactions;

    DecideConversions(
            Repository<Conversion> conversions,
            ConversionBooks books,
            OneChooser chooser,
            Progress progress,
            ApprovalLimits limits,
            ConversionSettings settings,
            TransactionManager transactions) {
        this.conversions = conversions;
        this.books = books;
        this.chooser = chooser;
        this.progress = progress;
        this.limits = limits;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Answers the state that the conversion is in then. */
    @CommandHandler
    String decide(DecideConversion command, UnitOfWork<?> work) throws Exception {
        work.attachTransaction(transactions);
        chooser.lockOutOthers();
        progress.awaitConsequences();
        return conversions
                .loadOrCreate(command.conversionId().toString(), Conversion::new)
                .invoke(it -> it.decide(command, limits, settings, books));
    }
}
