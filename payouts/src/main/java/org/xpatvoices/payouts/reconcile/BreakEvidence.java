package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ForcedMatch;
import org.xpatvoices.payouts.payout.PayoutEvidence;
import org.xpatvoices.payouts.payout.TakeBack;

/** What is known about the payout of a break, asked when two people end it. */
final class BreakEvidence {
    private BreakEvidence() {}

    /** What could be proposed once, and can be decided no more. */
    static void mustStillFit(BreakOpened about, BreakResolution end) {
        if (!Resolutions.of(about).contains(end)) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK,
                    about.category() + " can end as " + Resolutions.of(about) + ".");
        }
    }

    /** The line's payout, told so in the same unit of work; null for ends that name none. */
    static @Nullable ClaimedPayout claimed(
            BreakOpened about,
            BreakResolutionProposed proposed,
            ApproveResolution command,
            PayoutEvidence evidence) {
        var end = BreakResolution.valueOf(proposed.resolution());
        if (!Resolutions.nameAPayout(end)) {
            return null;
        }
        if (end == BreakResolution.TAKEN_BACK) {
            var taken = TakeBack.of(about, proposed, command.approvedAt());
            return new ClaimedPayout(taken.payoutId(), taken.batchId(), evidence.takeBack(taken));
        }
        var match = ForcedMatch.of(about, proposed, command.approvedAt());
        return new ClaimedPayout(
                match.payoutId(),
                match.batchId(),
                end == BreakResolution.MATCHED ? evidence.claim(match) : evidence.sentBack(match));
    }

    /** Money that came back is its payee's again with this decision, or there is none. */
    static void giveBack(BreakResolved resolved, PayoutEvidence evidence) {
        var decision = PayoutDecisions.within(resolved);
        if (decision != null) {
            evidence.giveBack(decision);
        }
    }

    /**
     * How much money a decision on it is about: where a payout is given back to its payee, or taken
     * back, all that it took of them.
     */
    static long atStakeMicro(
            BreakOpened about,
            @Nullable BreakResolutionProposed proposed,
            PayoutEvidence evidence) {
        long difference =
                BreakCategory.valueOf(about.category())
                        .atStakeMicro(about.amountMicro(), about.expectedMicro());
        if (proposed == null
                || !Resolutions.moveAPayout(BreakResolution.valueOf(proposed.resolution()))) {
            return difference;
        }
        String payout = proposed.payoutId() == null ? about.payoutId() : proposed.payoutId();
        String batch = proposed.batchId() == null ? about.batchId() : proposed.batchId();
        return payout == null || batch == null
                ? difference
                : Math.max(
                        difference,
                        evidence.worth(BatchId.of(batch), PayoutId.of(payout)).amountMicro());
    }

    /** What was recorded since is named, and nothing else shows it. */
    static void mustBeRecorded(
            BreakOpened about, BreakResolutionProposed proposed, Records records) {
        if (proposed.resolution().equals(BreakResolution.RECORDED_SINCE.name())) {
            String reference = proposed.recordedAs();
            if (reference == null) {
                throw new Refused(
                        PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK,
                        "This proposal names no record; propose it again with one.");
            }
            records.mustShow(about, reference);
        }
    }

    /** A payout that is known to have ended otherwise would not take this decision. */
    static void mustAgree(BreakOpened about, BreakResolution resolution, PayoutEvidence evidence) {
        var decision = Resolutions.decision(about.category(), resolution);
        String batch = about.batchId();
        String payout = about.payoutId();
        if (batch == null || payout == null) {
            return;
        }
        PaidOnce.mustHold(about, resolution, evidence);
        if (decision != null) {
            evidence.mustAgree(BatchId.of(batch), PayoutId.of(payout), decision);
        } else if (resolution == BreakResolution.LOSS && Resolutions.mayBeItsPayment(about)) {
            evidence.mustNotLackALine(BatchId.of(batch), PayoutId.of(payout));
        }
    }
}
