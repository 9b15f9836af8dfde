package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which payouts of a batch wait for two people, and for what. Anybody may hold one payout; that it
 * goes on, or that its money goes back, takes two.
 */
final class HeldPayouts {
    private final Map<String, PayoutStepProposed> proposals = new HashMap<>();

    /** Nothing if it is held already. */
    List<PayoutBatchEvent> weigh(HoldPayout hold, Trail trail, BatchPhase phase) {
        if (trail.held() && !trail.released()) {
            return List.of();
        }
        mustNotBeSent(trail, phase);
        return List.of(
                new PayoutHeld(
                        hold.batchId().toString(),
                        hold.payoutId().toString(),
                        hold.cause().name(),
                        Told.by(hold.note()),
                        hold.heldBy(),
                        hold.heldAt()));
    }

    List<PayoutBatchEvent> weigh(ProposePayoutStep proposed, Trail trail, BatchPhase phase) {
        mustFit(proposed.step(), trail, phase);
        return List.of(
                new PayoutStepProposed(
                        proposed.batchId().toString(),
                        proposed.payoutId().toString(),
                        proposed.step().name(),
                        Told.by(proposed.note()),
                        proposed.proposedBy(),
                        proposed.proposedAt()));
    }

    /** Whoever proposed a step may take it back, and never approve it. */
    List<PayoutBatchEvent> weigh(
            DecidePayoutStep decision, Trail trail, BatchPhase phase, Trails.Frame frame) {
        var proposal = proposed(decision);
        if (!decision.approve()) {
            return List.of(
                    new PayoutStepDeclined(
                            frame.batchId(),
                            proposal.payoutId(),
                            proposal.step(),
                            decision.decidedBy(),
                            decision.decidedAt()));
        }
        if (decision.decidedBy().equals(proposal.proposedBy())) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    decision.step() + " was proposed by " + proposal.proposedBy() + ".");
        }
        mustFit(decision.step(), trail, phase);
        return decision.step() == PayoutStep.CANCEL
                ? cancelled(decision, proposal, trail, frame)
                : lifted(decision, proposal, trail, phase, frame);
    }

    private static List<PayoutBatchEvent> cancelled(
            DecidePayoutStep decision,
            PayoutStepProposed proposal,
            Trail trail,
            Trails.Frame frame) {
        var events = new ArrayList<PayoutBatchEvent>();
        events.add(
                new PayoutCancelled(
                        frame.batchId(),
                        proposal.payoutId(),
                        proposal.proposedBy(),
                        decision.decidedBy(),
                        decision.decidedAt()));
        events.addAll(released(trail, frame, decision, "cancelled by two people"));
        return events;
    }

    /** What its batch has left behind cannot catch up with it: the next run pays it. */
    private static List<PayoutBatchEvent> lifted(
            DecidePayoutStep decision,
            PayoutStepProposed proposal,
            Trail trail,
            BatchPhase phase,
            Trails.Frame frame) {
        var events = new ArrayList<PayoutBatchEvent>();
        if (!phase.isBeforeSending()) {
            events.addAll(released(trail, frame, decision, "its batch went without it"));
        }
        events.add(
                new PayoutHoldLifted(
                        frame.batchId(),
                        proposal.payoutId(),
                        proposal.proposedBy(),
                        decision.decidedBy(),
                        decision.decidedAt()));
        return events;
    }

    private static List<PayoutBatchEvent> released(
            Trail trail, Trails.Frame frame, DecidePayoutStep decision, String reason) {
        var findings = new Findings(frame, decision.decidedAt());
        findings.released(List.of(trail), PayoutsReleased.Origin.CANCELLED, null, reason);
        return findings.events();
    }

    private PayoutStepProposed proposed(DecidePayoutStep decision) {
        var proposal = proposals.get(decision.payoutId().toString());
        if (proposal == null) {
            throw new Refused(
                    PayoutRule.PAYOUT_STEP_MUST_BE_PROPOSED,
                    "Nothing waits for a decision on " + decision.payoutId() + ".");
        }
        if (!proposal.step().equals(decision.step().name())) {
            throw new Refused(
                    PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ,
                    proposal.step() + " is proposed for " + decision.payoutId() + " by now.");
        }
        return proposal;
    }

    private static void mustFit(PayoutStep step, Trail trail, BatchPhase phase) {
        if (step == PayoutStep.LIFT_HOLD && !trail.held()) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_BE_HELD,
                    trail.payout().payoutId() + " is " + trail.state(phase) + ".");
        }
        if (!trail.held() || trail.released()) {
            mustNotBeSent(trail, phase);
        }
    }

    private static void mustNotBeSent(Trail trail, BatchPhase phase) {
        if (!phase.isBeforeSending() || trail.released()) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_NOT_HAVE_BEEN_SENT,
                    trail.payout().payoutId() + " is " + trail.state(phase) + ".");
        }
    }

    void remember(PayoutBatchEvent event) {
        switch (event) {
            case PayoutStepProposed e -> proposals.put(e.payoutId(), e);
            case PayoutStepDeclined e -> proposals.remove(e.payoutId());
            case PayoutHoldLifted e -> proposals.remove(e.payoutId());
            case PayoutCancelled e -> proposals.remove(e.payoutId());
            default -> {}
        }
    }
}
