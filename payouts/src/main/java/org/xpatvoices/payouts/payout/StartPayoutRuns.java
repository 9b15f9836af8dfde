package org.xpatvoices.payouts.payout;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.OpenPayoutRun;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.ReservePayouts;
import org.xpatvoices.contracts.payout.RunBatch;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.Rails;

import java.util.ArrayList;
import java.util.List;

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
    private final Progress progress;
    private final Rails rails;
    private final TransactionManager transactions;

    StartPayoutRuns(
            Repository<PayoutRun> runs,
            Repository<PayoutBatch> batches,
            PayableRegister payables,
            Progress progress,
            Rails rails,
            TransactionManager transactions) {
        this.runs = runs;
        this.batches = batches;
        this.payables = payables;
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
        payables.lockOutOtherRuns();
        progress.awaitHead("payouts.journal", "payouts.payout");
        if (payables.knowsRun(command.runId().toString())) {
            return;
        }
        var terms = rails.of(command.rail()).terms(command.currency());
        List<ReservePayouts> reservations = slice(command, payouts(command, terms), terms);
        if (reservations.isEmpty()) {
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
        var summaries = reservations.stream().map(StartPayoutRuns::summary).toList();
        var open =
                new OpenPayoutRun(
                        command.runId(),
                        command.rail(),
                        command.currency(),
                        summaries,
                        command.startedBy(),
                        command.startedAt());
        runs.newInstance(() -> new PayoutRun(open));
        for (ReservePayouts reservation : reservations) {
            batches.newInstance(() -> new PayoutBatch(reservation));
        }
    }

    private List<Payout> payouts(StartPayoutRun command, RailTerms terms) {
        List<Payout> payouts = new ArrayList<>();
        var candidates =
                payables.candidates(
                        command.rail(),
                        command.currency(),
                        terms.minimumMicro(),
                        command.startedAt());
        for (var candidate : candidates) {
            long amount = terms.payableOf(candidate.payableMicro());
            if (amount > 0) {
                payouts.add(
                        new Payout(
                                DerivedIds.payout(command.runId(), candidate.payeeId()).toString(),
                                candidate.payeeId(),
                                candidate.destinationId(),
                                amount,
                                0,
                                amount));
            }
        }
        return payouts;
    }

    private static List<ReservePayouts> slice(
            StartPayoutRun command, List<Payout> payouts, RailTerms terms) {
        int size = Math.min(terms.payoutsMax(), ReservationRules.PAYOUTS_MAX);
        List<ReservePayouts> slices = new ArrayList<>();
        for (int from = 0; from < payouts.size(); from += size) {
            int number = slices.size() + 1;
            slices.add(
                    new ReservePayouts(
                            DerivedIds.batch(command.runId(), number),
                            command.runId(),
                            number,
                            command.rail(),
                            command.currency(),
                            payouts.subList(from, Math.min(from + size, payouts.size())),
                            command.startedBy(),
                            command.startedAt()));
        }
        return slices;
    }

    private static RunBatch summary(ReservePayouts reservation) {
        return new RunBatch(
                reservation.batchId().toString(),
                reservation.number(),
                reservation.payouts().size(),
                ReservationRules.totalOf(reservation.payouts()));
    }
}
