package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ForcedMatch;
import org.xpatvoices.payouts.payout.PayoutEvidence;

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
        var match = ForcedMatch.of(about, proposed, command.approvedAt());
        return new ClaimedPayout(
                match,
                end == BreakResolution.MATCHED ? evidence.claim(match) : evidence.sentBack(match));
    }

    /** A payout that is known to have ended otherwise would not take this decision. */
    static void mustAgree(BreakOpened about, BreakResolution resolution, PayoutEvidence evidence) {
        var decision = Resolutions.decision(about.category(), resolution);
        String batch = about.batchId();
        String payout = about.payoutId();
        if (batch == null || payout == null) {
            return;
        }
        if (decision != null) {
            evidence.mustAgree(BatchId.of(batch), PayoutId.of(payout), decision);
        } else if (resolution == BreakResolution.LOSS && Resolutions.bearsItsReference(about)) {
            evidence.mustNotLackALine(BatchId.of(batch), PayoutId.of(payout));
        }
    }
}
