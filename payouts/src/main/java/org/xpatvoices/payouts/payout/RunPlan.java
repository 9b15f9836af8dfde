package org.xpatvoices.payouts.payout;

import org.axonframework.modelling.command.Repository;
import org.xpatvoices.contracts.payout.OpenPayoutRun;
import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.Reissue;
import org.xpatvoices.contracts.payout.ReservePayouts;
import org.xpatvoices.contracts.payout.RunBatch;
import org.xpatvoices.contracts.payout.StartPayoutRun;
import org.xpatvoices.payouts.rail.RailTerms;

import java.util.ArrayList;
import java.util.List;

/** A run and its batches, worked out in full before anything is reserved. */
public record RunPlan(OpenPayoutRun run, List<ReservePayouts> reservations) {
    public RunPlan {
        reservations = List.copyOf(reservations);
    }

    /**
     * Whoever reaches their threshold is paid all whole increments, less the fee they agreed to;
     * the rest stays payable.
     */
    public static RunPlan of(StartPayoutRun command, List<Candidate> candidates, RailTerms terms) {
        List<Payout> payouts = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!candidate.feeAccepted()) {
                continue;
            }
            var transfer =
                    terms.ofTier(candidate.tier())
                            .transferOf(
                                    candidate.payableMicro(),
                                    candidate.todayMicro(),
                                    candidate.thisMonthMicro(),
                                    candidate.thresholdMicro());
            if (!transfer.isNothing()) {
                payouts.add(
                        new Payout(
                                DerivedIds.payout(command.runId(), candidate.payeeId()).toString(),
                                candidate.payeeId(),
                                candidate.destinationId(),
                                transfer.grossMicro(),
                                transfer.feeMicro(),
                                transfer.netMicro()));
            }
        }
        var reservations = slice(command, payouts, terms);
        return new RunPlan(
                new OpenPayoutRun(
                        command.runId(),
                        command.rail(),
                        command.currency(),
                        reservations.stream().map(RunPlan::summary).toList(),
                        command.startedBy(),
                        command.startedAt()),
                reservations);
    }

    /** The same, as a new attempt at an earlier payout. */
    RunPlan as(Reissue reissue) {
        return new RunPlan(
                new OpenPayoutRun(
                        run.runId(),
                        run.rail(),
                        run.currency(),
                        run.batches(),
                        run.startedBy(),
                        run.startedAt(),
                        reissue),
                reservations);
    }

    public boolean isEmpty() {
        return reservations.isEmpty();
    }

    /** Appends the run and all its batches, in the unit of work of the caller. */
    void append(Repository<PayoutRun> runs, Repository<PayoutBatch> batches) throws Exception {
        runs.newInstance(() -> new PayoutRun(run));
        for (ReservePayouts reservation : reservations) {
            batches.newInstance(() -> new PayoutBatch(reservation));
        }
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
