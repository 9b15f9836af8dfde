package org.xpatvoices.payouts.payout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.*;

/**
 * Where every run, batch and payout is. A state is only ever overwritten by one that outweighs it.
 */
@Component
@ProcessingGroup("payouts.journal")
class PayoutProjector {
    private final RunTable runs;
    private final PayoutTable payouts;
    private final ShownPayouts shown;
    private final StateTable states;
    private final HoldTable holds;
    private final SuspectDestinations suspects;
    private final FeeTable fees;

    PayoutProjector(
            RunTable runs,
            PayoutTable payouts,
            ShownPayouts shown,
            StateTable states,
            HoldTable holds,
            SuspectDestinations suspects,
            FeeTable fees) {
        this.runs = runs;
        this.payouts = payouts;
        this.shown = shown;
        this.states = states;
        this.holds = holds;
        this.suspects = suspects;
        this.fees = fees;
    }

    @EventHandler
    void on(PayoutRunEvent event, TrackingToken token) {
        switch (event) {
            case PayoutRunStarted e -> runs.start(e, token.position().orElseThrow());
            case PayoutRunEndorsed e -> runs.endorse(e);
            case PayoutRunApproved e -> runs.approve(e);
            case PayoutRunCancelled e -> runs.cancel(e);
            case PayoutFileTaken _ -> {} // the audit trail shows it
        }
    }

    @EventHandler
    void on(PayoutBatchEvent event, TrackingToken token) {
        long position = token.position().orElseThrow();
        switch (event) {
            case PayoutsReserved e -> {
                runs.reserve(e, position);
                payouts.reserve(e);
            }
            case PayoutBatchApproved e -> {
                runs.approve(e);
                states.move(e.batchId(), PayoutState.APPROVED, e.approvedAt());
            }
            case PayoutBatchSubmitting e -> {
                runs.submitting(e);
                states.move(e.batchId(), PayoutState.SUBMITTING, e.submittingAt());
            }
            case PayoutBatchSubmitted e -> {
                runs.submitted(e);
                states.move(e.batchId(), PayoutState.SUBMITTED, e.submittedAt());
            }
            case PayoutBatchOutcomeUnknown e -> {
                runs.unknown(e);
                states.move(e.batchId(), PayoutState.UNKNOWN, e.noticedAt());
            }
            case PayoutsAccepted e ->
                    states.move(e.payoutIds(), PayoutState.ACCEPTED, e.receivedAt());
            case PayoutsRejected e -> payouts.reject(e);
            case PayoutsSettled e -> shown.settle(e);
            case PayoutsReconciled e -> shown.reconcile(e);
            case PayoutsMissed e -> payouts.miss(e);
            case PayoutsReleased e -> {
                runs.released(e);
                payouts.release(e);
                suspects.on(e);
            }
            case PayoutConflictFound _ -> {} // a break shows it
            case PayoutReceiptConfirmed e -> payouts.confirm(e);
            case PayoutsReturned e -> payouts.comeBack(e);
            case PayoutsLeftToPeople e -> payouts.leave(e);
            case PayoutFeesGivenBack e -> fees.giveBack(e);
            case PayoutTakenBack e -> states.takeBack(e);
            case PayoutHeld e -> {
                payouts.hold(e);
                holds.hold(e);
            }
            case PayoutHoldLifted e -> {
                payouts.lift(e);
                holds.end(e.payoutId());
            }
            case PayoutStepProposed e -> holds.propose(e);
            case PayoutStepDeclined e -> holds.decline(e);
            case PayoutCancelled e -> holds.end(e.payoutId());
            case PayoutEvidenceWithdrawn e -> payouts.withdraw(e);
        }
        if (PayoutPostings.moves(event)) {
            runs.moved(event.batchId(), position);
        }
    }

    @ResetHandler
    void reset() {
        runs.clear();
        payouts.clear();
        holds.clear();
        suspects.clear();
    }
}
