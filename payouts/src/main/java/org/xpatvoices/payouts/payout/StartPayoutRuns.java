package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.Rails;

/**
 * Chooses whom a run pays. One at a time, and only once the books show everything in the log:
 * otherwise a payable that the run before has reserved could be reserved again. The run and all its
 * batches are appended together or not at all.
 */
@Component
class StartPayoutRuns {
    private final Repository<PayoutRun> runs;
    private final Repository<PayoutBatch> batches;
    private final PayableRegister payables;
    private final OneChooser chooser;
    private final Progress progress;
    private final Rails rails;
    private final TransactionManager transactions;

    StartPayoutRuns(
            Repository<PayoutRun> runs,
            Repository<PayoutBatch> batches,
            PayableRegister payables,
            OneChooser chooser,
            Progress progress,
            Rails rails,
            TransactionManager transactions) {
        this.runs = runs;
        this.batches = batches;
        this.payables = payables;
        this.chooser = chooser;
        this.progress = progress;
        this.rails = rails;
        this.transactions = transactions;
    }

    /**
     * The lock lives in a transaction that ends after the events are durable, so that the next run
     * finds them in the log.
     */
    @CommandHandler
    void decide(StartPayoutRun command, UnitOfWork<?> work) throws Exception {
        work.attachTransaction(transactions);
        chooser.lockOutOthers();
        progress.awaitConsequences();
        if (payables.knowsRun(command.runId().toString())) {
            return;
        }
        var terms = rails.carrying(command.rail(), command.currency()).terms(command.currency());
        var candidates =
                payables.candidates(command.rail(), command.currency(), terms, command.startedAt());
        var plan = RunPlan.of(command, candidates, terms);
        if (plan.isEmpty()) {
            throw new Refused(
                    PayoutRule.PAYOUT_RUN_MUST_HAVE_PAYEES,
                    "Nobody has at least "
                            + terms.minimumMicro()
                            + " micro-units of "
                            + command.currency()
                            + " payable and a usable destination on "
                            + command.rail()
                            + ".");
        }
        plan.append(runs, batches);
    }
}
