package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.Reissue;
import org.xpatvoices.contracts.payout.ReissuePayout;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.Rails;

import java.util.List;

/**
 * Makes a new attempt at one payout: a run of its own, with a payout of its own, out of what is
 * payable again. Chooses alone, as runs do, so that nobody reserves the same money meanwhile.
 */
@Component
class ReissuePayouts {
    private final Repository<PayoutRun> runs;
    private final Repository<PayoutBatch> batches;
    private final UnpaidRegister unpaid;
    private final PayableRegister payables;
    private final Thresholds thresholds;
    private final OneChooser chooser;
    private final Progress progress;
    private final Rails rails;
    private final TransactionManager transactions;

    ReissuePayouts(
            Repository<PayoutRun> runs,
            Repository<PayoutBatch> batches,
            UnpaidRegister unpaid,
            PayableRegister payables,
            Thresholds thresholds,
            OneChooser chooser,
            Progress progress,
            Rails rails,
            TransactionManager transactions) {
        this.runs = runs;
        this.batches = batches;
        this.unpaid = unpaid;
        this.payables = payables;
        this.thresholds = thresholds;
        this.chooser = chooser;
        this.progress = progress;
        this.rails = rails;
        this.transactions = transactions;
    }

    @CommandHandler
    void decide(ReissuePayout command, UnitOfWork<?> work) throws Exception {
        work.attachTransaction(transactions);
        chooser.lockOutOthers();
        progress.awaitConsequences();
        if (payables.knowsRun(command.runId().toString())) {
            return;
        }
        var about =
                unpaid.of(command.payoutId().toString())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                PayoutRule.PAYOUT_MUST_EXIST,
                                                "No payout " + command.payoutId() + "."));
        about.mustBeProven();
        var plan = plan(command, about);
        if (plan.isEmpty()) {
            throw new Refused(
                    PayoutRule.PAYOUT_RUN_MUST_HAVE_PAYEES,
                    ("The payee of %s has nothing payable in %s, no usable destination on %s,"
                                    + " or has not agreed to what it takes.")
                            .formatted(about.payoutId(), about.currency(), command.rail()));
        }
        plan.as(new Reissue(about.payoutId(), about.rail(), Told.by(command.note())))
                .append(runs, batches);
    }

    private RunPlan plan(ReissuePayout command, Unpaid about) {
        var terms = rails.carrying(command.rail(), about.currency()).terms(about.currency());
        var candidate =
                unpaid.candidate(
                        about,
                        command.rail(),
                        thresholds.leastOf(terms),
                        terms.fees(),
                        command.startedAt());
        return RunPlan.of(
                new StartPayoutRun(
                        command.runId(),
                        command.rail(),
                        about.currency(),
                        command.startedBy(),
                        command.startedAt()),
                candidate.map(List::of).orElse(List.of()),
                terms);
    }
}
