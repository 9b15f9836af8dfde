package org.xpatvoices.payouts.reconcile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.reconcile.ApproveResolution;
import org.xpatvoices.contracts.reconcile.BreakClosedByEvidence;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolutionDeclined;
import org.xpatvoices.contracts.reconcile.BreakResolutionEndorsed;
import org.xpatvoices.contracts.reconcile.BreakResolutionProposed;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.BreakVoided;
import org.xpatvoices.contracts.reconcile.CloseBreakByEvidence;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.ProposeResolution;
import org.xpatvoices.contracts.reconcile.VoidBreak;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.DailyLimit;
import org.xpatvoices.payouts.payout.PayoutEvidence;

/** A difference, open until two people agree how it ends, or evidence ends it. */
@Aggregate(cache = "aggregateCache")
class Break {
    @AggregateIdentifier private @Nullable String breakId;
    private @Nullable BreakOpened opened;
    private @Nullable BreakResolutionProposed proposal;
    private int proposals;
    private @Nullable String endorsedBy;
    private boolean resolved;
    private @Nullable BreakResolution end;

    Break() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenBreak command) {
        if (opened != null) {
            return;
        }
        apply(BreakFacts.opened(command));
    }

    @CommandHandler
    int decide(ProposeResolution command) {
        var about = mustBeOpen();
        var allowed = Resolutions.of(about);
        if (!allowed.contains(command.resolution())) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_FIT_THE_BREAK,
                    about.category() + " can end as " + allowed + ".");
        }
        apply(BreakFacts.proposed(command, about, proposals + 1));
        return proposals;
    }

    @CommandHandler
    void decide(
            ApproveResolution command,
            PayoutEvidence evidence,
            ApprovalLimits limits,
            Records records,
            DailyLimit day) {
        var about = mustBeOpen();
        var proposed = proposal;
        if (proposed == null) {
            throw new Refused(
                    PayoutRule.BREAK_MUST_HAVE_A_PROPOSAL, "Break " + about.breakId() + ".");
        }
        if (proposed.proposedBy().equals(command.approvedBy())) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    "This end of " + about.breakId() + " was proposed by the same person.");
        }
        BreakFacts.mustBeTheOneRead(command, proposed);
        if (command.approved()
                && !limits.allow(approvalKind(), atStakeMicro(evidence), 1)
                && !endorsed(command, proposed)) {
            return;
        }
        if (command.approved()) {
            var end = BreakResolution.valueOf(proposed.resolution());
            BreakEvidence.mustStillFit(about, end);
            BreakEvidence.mustAgree(about, end, evidence);
            BreakEvidence.mustBeRecorded(about, proposed, records);
            day.mustAllow(
                    approvalKind(),
                    command.approvedBy(),
                    command.approvedAt(),
                    atStakeMicro(evidence),
                    1);
            var claimed = BreakEvidence.claimed(about, proposed, command, evidence);
            var resolved = BreakFacts.resolved(command, about, proposed, claimed);
            BreakEvidence.giveBack(resolved, evidence);
            apply(resolved);
        } else {
            apply(
                    new BreakResolutionDeclined(
                            about.breakId(),
                            proposed.resolution(),
                            command.approvedBy(),
                            command.approvedAt()));
        }
    }

    /** How much money a decision on it is about; nothing once it has been decided. */
    long atStakeMicro(PayoutEvidence evidence) {
        return opened == null || resolved
                ? 0
                : BreakEvidence.atStakeMicro(opened, proposal, evidence);
    }

    /** Which limits the proposal that waits is held against. */
    ApprovalKind approvalKind() {
        return ApprovalKind.of(
                proposal == null ? null : BreakResolution.valueOf(proposal.resolution()));
    }

    /**
     * Whether another person has approved this proposal before; if nobody has, this one has now.
     */
    private boolean endorsed(ApproveResolution command, BreakResolutionProposed proposed) {
        if (endorsedBy == null) {
            apply(
                    new BreakResolutionEndorsed(
                            proposed.breakId(),
                            proposed.proposal(),
                            proposed.resolution(),
                            command.approvedBy(),
                            command.approvedAt()));
            return false;
        }
        return !endorsedBy.equals(command.approvedBy());
    }

    @CommandHandler
    void decide(CloseBreakByEvidence command) {
        if (opened == null || resolved) {
            return;
        }
        apply(
                new BreakClosedByEvidence(
                        opened.breakId(),
                        opened.category(),
                        opened.payoutId(),
                        command.reason(),
                        command.statementId(),
                        command.line(),
                        command.closedAt()));
    }

    /** Answers how the break ended if people ended it before, and null if it ends with this. */
    @CommandHandler
    @Nullable BreakResolution decide(VoidBreak command) {
        if (opened != null && !resolved) {
            apply(BreakFacts.voided(opened, command));
        }
        return end;
    }

    private BreakOpened mustBeOpen() {
        if (opened == null || resolved) {
            throw new Refused(PayoutRule.BREAK_MUST_BE_OPEN, "Break " + breakId + ".");
        }
        return opened;
    }

    @EventSourcingHandler
    void evolve(BreakOpened event) {
        breakId = event.breakId();
        opened = event;
    }

    @EventSourcingHandler
    void evolve(BreakResolutionProposed event) {
        proposal = event;
        proposals = event.proposal();
        endorsedBy = null;
    }

    @EventSourcingHandler
    void evolve(BreakResolutionEndorsed event) {
        endorsedBy = event.endorsedBy();
    }

    @EventSourcingHandler
    void evolve(BreakResolutionDeclined event) {
        proposal = null;
    }

    @EventSourcingHandler
    void evolve(BreakResolved event) {
        resolved = true;
        end = BreakResolution.valueOf(event.resolution());
    }

    @EventSourcingHandler
    void evolve(BreakVoided event) {
        resolved = true;
    }

    @EventSourcingHandler
    void evolve(BreakClosedByEvidence event) {
        resolved = true;
    }
}
