package org.xpatvoices.payouts.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;

/**
 * Up to 1,000 payouts that are approved, sent and reported on together. Decides from its own events
 * alone; how evidence adds up is in {@link Trails}.
 */
@Aggregate(cache = "bulkyAggregateCache", snapshotTriggerDefinition = "snapshotTrigger")
class PayoutBatch {
    @AggregateIdentifier private String batchId;
    private String runId;
    private RailCode rail;
    private String currency;
    private String reservedBy;
    private BatchPhase phase;
    private final Trails trails = new Trails();
    private final HeldPayouts held = new HeldPayouts();

    @SuppressWarnings("NullAway.Init") // filled by evolve
    PayoutBatch() {}

    @CommandHandler
    PayoutBatch(ReservePayouts command) {
        this();
        long total = ReservationRules.totalOf(command.payouts());
        apply(
                new PayoutsReserved(
                        command.batchId().toString(),
                        command.runId().toString(),
                        command.number(),
                        command.rail().name(),
                        command.currency(),
                        command.payouts(),
                        total,
                        command.reservedBy(),
                        command.reservedAt()));
    }

    @CommandHandler
    void decide(ApprovePayoutBatch command, CheckedPayees checked) {
        if (command.approvedBy().equals(reservedBy)) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    "Batch " + batchId + " was made by " + reservedBy + ".");
        }
        if (phase == BatchPhase.CANCELLED) {
            throw new Refused(
                    PayoutRule.BATCH_MUST_AWAIT_APPROVAL, "Batch " + batchId + " was cancelled.");
        }
        if (phase == BatchPhase.RESERVED) {
            Intent.approve(command, runId, trails, frame(), checked);
        }
    }

    @CommandHandler
    void decide(CancelPayoutBatch command) {
        if (phase.mayHaveReachedTheRail()) {
            throw new Refused(
                    PayoutRule.BATCH_MUST_NOT_BE_CANCELLED_ONCE_SUBMITTING,
                    "Batch " + batchId + " is " + phase + ".");
        }
        if (phase != BatchPhase.CANCELLED) {
            apply(
                    new PayoutsReleased(
                            batchId,
                            rail.name(),
                            currency,
                            trails.going(),
                            PayoutsReleased.Origin.RESERVED.name(),
                            null,
                            command.reason(),
                            command.cancelledAt()));
        }
    }

    @CommandHandler
    SubmissionStart decide(BeginSubmission command, CheckedPayees checked) {
        return switch (phase) {
            case RESERVED ->
                    throw new Refused(
                            PayoutRule.BATCH_MUST_BE_APPROVED_BEFORE_SUBMISSION,
                            "Batch " + batchId + " waits for approval.");
            case APPROVED -> Intent.begin(command, trails, frame(), checked);
            case SUBMITTING -> SubmissionStart.INTERRUPTED;
            case CANCELLED, UNKNOWN, SUBMITTED -> SubmissionStart.OVER;
        };
    }

    @CommandHandler
    void decide(RecordSubmission command) {
        phase.mustHaveBeenSubmitted(batchId);
        if (phase != BatchPhase.SUBMITTED) {
            apply(new PayoutBatchSubmitted(batchId, batchId, command.submittedAt()));
        }
    }

    @CommandHandler
    void decide(RecordUnknownOutcome command) {
        phase.mustHaveBeenSubmitted(batchId);
        if (phase == BatchPhase.SUBMITTING) {
            apply(
                    new PayoutBatchOutcomeUnknown(
                            batchId, batchId, command.reason(), command.noticedAt()));
        }
    }

    @CommandHandler
    void decide(RecordProviderReport command, VoucherVoid vouchers) {
        phase.mustHaveBeenSubmitted(batchId);
        follow(ReportedWords.weigh(command, trails, frame()), vouchers);
    }

    @CommandHandler
    void decide(RecordBookedLines command, VoucherVoid vouchers) {
        phase.mustHaveBeenSubmitted(batchId);
        follow(trails.weigh(command, frame()), vouchers);
    }

    @CommandHandler
    void decide(RecordAbsence command, VoucherVoid vouchers) {
        phase.mustHaveBeenSubmitted(batchId);
        follow(trails.weigh(command, frame()), vouchers);
    }

    @CommandHandler
    void decide(WithdrawEvidence command, VoucherVoid vouchers) {
        follow(trails.weigh(command, phase, frame()), vouchers);
    }

    @CommandHandler
    void decide(ConfirmReceipt command, AnswersHeard heard) {
        Trail trail = trails.of(command.payoutId().toString());
        phase.mustHaveBeenSent(trail, command.payeeId());
        tell(trails.weigh(command, trail, frame(), heard));
    }

    @CommandHandler
    void decide(DecidePayout command, VoucherVoid vouchers) {
        phase.mustHaveBeenSubmitted(batchId);
        var trail = trails.of(command.payoutId().toString());
        follow(DecidedEnd.of(command, trail, phase, frame(), vouchers), vouchers);
    }

    @CommandHandler
    void decide(HoldPayout command) {
        tell(held.weigh(command, trails.of(command.payoutId().toString()), phase));
    }

    @CommandHandler
    void decide(ProposePayoutStep command) {
        tell(held.weigh(command, trails.of(command.payoutId().toString()), phase));
    }

    @CommandHandler
    void decide(DecidePayoutStep command) {
        var trail = trails.of(command.payoutId().toString());
        tell(held.weigh(command, trail, phase, frame()));
        Intent.endIfNothingIsLeft(phase, trails, frame(), command.decidedAt());
    }

    @CommandHandler
    void decide(RecordReturns command) {
        phase.mustHaveBeenSubmitted(batchId);
        tell(trails.weigh(command, frame()));
    }

    @CommandHandler
    void decide(LeaveToPeople command) {
        tell(trails.weigh(command, phase, frame()));
    }

    boolean mayHaveReachedTheRail() {
        return phase.mayHaveReachedTheRail();
    }

    void mustAgree(PayoutId payoutId, DecidePayout.Decision decision, VoucherVoid vouchers) {
        DecidedEnd.mustAgree(decision, trail(payoutId), phase, frame(), vouchers);
    }

    /** Lets two people say what a line shows; answers the net amount of the payout. */
    Money rule(PayoutId payoutId, Ruling ruling, VoucherVoid vouchers) {
        phase.mustHaveBeenSubmitted(batchId);
        var trail = trails.of(payoutId.toString());
        follow(ruling.weigh(trail, trails, phase, frame()), vouchers);
        return new Money(trail.payout().netMicro(), currency);
    }

    /** What it took of its payee. */
    Money worth(PayoutId payoutId) {
        return new Money(trail(payoutId).money().grossMicro(), currency);
    }

    Trail trail(PayoutId payoutId) {
        return trails.of(payoutId.toString());
    }

    private static void tell(List<PayoutBatchEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    private void follow(List<PayoutBatchEvent> events, VoucherVoid vouchers) {
        for (var event : events) {
            if (rail == RailCode.CASH) {
                vouchers.before(event);
            }
            apply(event);
        }
    }

    private Trails.Frame frame() {
        return new Trails.Frame(batchId, rail.name(), currency);
    }

    @EventSourcingHandler
    void evolve(PayoutsReserved event) {
        batchId = event.batchId();
        runId = event.runId();
        rail = RailCode.valueOf(event.rail());
        currency = event.currency();
        reservedBy = event.reservedBy();
        phase = BatchPhase.RESERVED;
        trails.open(event.payouts());
    }

    @EventSourcingHandler
    void evolve(PayoutBatchEvent event) {
        phase = phase.after(event);
        trails.remember(event);
        held.remember(event);
    }
}
