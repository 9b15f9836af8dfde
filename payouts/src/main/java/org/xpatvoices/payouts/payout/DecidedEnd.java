package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.DecidePayout;
import org.xpatvoices.contracts.payout.DecidePayout.Decision;
import org.xpatvoices.contracts.payout.EvidenceSource;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.List;

/** What follows when two people say how a payout ended. */
final class DecidedEnd {
    private DecidedEnd() {}

    /** Refuses a decision that what is known contradicts. */
    static void mustAgree(
            Decision decision,
            Trail trail,
            BatchPhase phase,
            Trails.Frame frame,
            VoucherVoid vouchers) {
        if (!agrees(decision, trail, frame, vouchers)) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE,
                    "%s is %s, so it cannot be decided as %s."
                            .formatted(trail.payout().payoutId(), trail.state(phase), decision));
        }
    }

    /** Whether people may still say so, or only repeat what is known. */
    static boolean agrees(
            Decision decision, Trail trail, Trails.Frame frame, VoucherVoid vouchers) {
        return switch (decision) {
            case EXECUTED ->
                    trail.going()
                            && (!frame.rail().equals(RailCode.CASH.name())
                                    || vouchers.issued(frame.batchId(), trail.payout().payoutId()));
            case NOT_EXECUTED ->
                    !trail.held() && (!trail.paid() || OnlySaid.is(trail, frame, vouchers));
            case RETURNED -> trail.paid() && !trail.released();
        };
    }

    /** Refuses to lose a line that may be the payment of this payout. */
    static void mustNotLackALine(Trail trail) {
        if (trail.paid() && trail.claim() == null && !trail.released()) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE,
                    "%s counts as paid and no line shows it yet: this may be the one."
                            .formatted(trail.payout().payoutId()));
        }
    }

    /** Refused if the evidence has said by now how it ended. */
    static List<PayoutBatchEvent> of(
            DecidePayout decision,
            Trail trail,
            BatchPhase phase,
            Trails.Frame frame,
            VoucherVoid vouchers) {
        boolean onlySaid =
                decision.decision() == Decision.NOT_EXECUTED && OnlySaid.is(trail, frame, vouchers);
        mustFit(decision, trail, onlySaid);
        var findings = new Findings(frame, decision.decidedAt());
        if (onlySaid) {
            findings.add(Withdrawal.ofAReport(trail, phase, frame, decision.decidedAt()));
        }
        end(decision, trail, onlySaid ? trail.missedBy() : null, frame, findings);
        return findings.events();
    }

    private static void end(
            DecidePayout decision,
            Trail trail,
            @Nullable String missedBy,
            Trails.Frame frame,
            Findings findings) {
        var one = List.of(trail);
        String why = "decided by two people in " + decision.breakId();
        var statement = decision.statementId() == null ? null : decision.statementId().toString();
        switch (decision.decision()) {
            case EXECUTED ->
                    findings.settled(one, EvidenceSource.TWO_PEOPLE, decision.breakId().toString());
            case NOT_EXECUTED ->
                    findings.released(one, PayoutsReleased.Origin.IN_TRANSIT, missedBy, why);
            case RETURNED -> {
                findings.released(one, PayoutsReleased.Origin.RETURNED, statement, why);
                UntakenFees.broughtBackBy(
                                trail, decision.cameBack(), statement, decision.decidedAt(), frame)
                        .ifPresent(findings::add);
            }
        }
    }

    private static void mustFit(DecidePayout decision, Trail trail, boolean onlySaid) {
        if (decision.approvedBy().equals(decision.proposedBy())) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    "The end of " + decision.payoutId() + " was proposed by the same person.");
        }
        boolean fits =
                decision.decision() == Decision.RETURNED
                        ? trail.paid() && !trail.released()
                        : trail.undecided();
        if (!fits && !onlySaid) {
            throw new Refused(
                    PayoutRule.PAYOUT_MUST_BE_UNDECIDED,
                    decision.payoutId() + " cannot be decided as " + decision.decision() + ".");
        }
    }
}
