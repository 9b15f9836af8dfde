package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.BreakVoided;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.contracts.reconcile.VoidBreak;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.Told;

/** The events of a break, with all that their readers need in each. */
final class BreakFacts {
    private BreakFacts() {}

    static BreakOpened opened(OpenBreak command) {
        return new BreakOpened(
                command.breakId().toString(),
                command.category().name(),
                command.category().severity(),
                command.payoutId(),
                command.batchId(),
                command.statementId(),
                command.line(),
                command.booked().amountMicro(),
                command.expected().amountMicro(),
                command.booked().currency(),
                command.inSuspense(),
                command.detail(),
                command.openedAt());
    }

    /** A payout must be named by somebody where the line is to be its payment or its return. */
    static BreakResolutionProposed proposed(
            ProposeResolution command, BreakOpened about, int number) {
        var payout = command.payoutId();
        var batch = command.batchId();
        mustName(command, about);
        return new BreakResolutionProposed(
                about.breakId(),
                number,
                command.resolution().name(),
                Told.by(command.note()),
                command.proposedBy(),
                command.proposedAt(),
                payout == null ? null : payout.toString(),
                batch == null ? null : batch.toString(),
                command.recordedAs() == null ? null : Told.by(command.recordedAs()));
    }

    private static void mustName(ProposeResolution command, BreakOpened about) {
        boolean named = command.payoutId() != null && command.batchId() != null;
        boolean needed = Resolutions.nameAPayout(command.resolution()) && about.payoutId() == null;
        if (named != needed) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK,
                    "A payout is named for MATCHED, SENT_BACK and TAKEN_BACK, and only where the break names none.");
        }
        boolean recorded = command.resolution() == BreakResolution.RECORDED_SINCE;
        if ((command.recordedAs() != null) != recorded) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK,
                    "The reference of a record is named for RECORDED_SINCE, and for nothing else.");
        }
    }

    static BreakResolved resolved(
            ApproveResolution command,
            BreakOpened about,
            BreakResolutionProposed proposed,
            @Nullable ClaimedPayout claimed) {
        return new BreakResolved(
                about.breakId(),
                about.category(),
                BreakResolution.valueOf(proposed.resolution()).name(),
                claimed == null ? about.payoutId() : claimed.payoutId().toString(),
                claimed == null ? about.batchId() : claimed.batchId().toString(),
                about.statementId(),
                about.amountMicro(),
                claimed == null ? about.expectedMicro() : claimed.net().amountMicro(),
                about.currency(),
                about.inSuspense(),
                proposed.proposedBy(),
                command.approvedBy(),
                command.approvedAt(),
                proposed.recordedAs());
    }

    static BreakVoided voided(BreakOpened about, VoidBreak command) {
        return new BreakVoided(
                about.breakId(),
                about.category(),
                about.payoutId(),
                about.statementId(),
                about.amountMicro(),
                about.currency(),
                about.inSuspense(),
                command.reason(),
                about.openedAt(),
                command.voidedAt());
    }

    static void mustBeTheOneRead(ApproveResolution command, BreakResolutionProposed proposed) {
        if (proposed.proposal() != command.proposal()) {
            throw new Refused(
                    PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ,
                    "Proposal %d waits, and this names %d."
                            .formatted(proposed.proposal(), command.proposal()));
        }
    }
}
