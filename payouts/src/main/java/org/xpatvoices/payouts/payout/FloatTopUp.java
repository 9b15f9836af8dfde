package org.xpatvoices.payouts.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.rail.DecideTopUp;
import org.xpatvoices.contracts.rail.FloatTopUpDeclined;
import org.xpatvoices.contracts.rail.FloatTopUpEndorsed;
import org.xpatvoices.contracts.rail.FloatTopUpProposed;
import org.xpatvoices.contracts.rail.FloatToppedUp;
import org.xpatvoices.contracts.rail.TopUpFloat;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

/**
 * One transfer from the bank to a float: one person proposes it, another approves, and a third if
 * it is large. The two statements prove it, or a break says so.
 */
@Aggregate
class FloatTopUp {
    @AggregateIdentifier private @Nullable String topUpId;
    private @Nullable FloatTopUpProposed proposed;
    private @Nullable String endorsedBy;
    private boolean approved;
    private int proposals;

    FloatTopUp() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TopUpFloat command, RecordedReferences references) {
        if (proposed != null) {
            TopUpRules.mustBeTheSame(command, proposed);
            return;
        }
        TopUpRules.mustFillAFloat(command);
        TopUpRules.mustBeFree(command.reference(), command.topUpId(), references);
        apply(
                new FloatTopUpProposed(
                        command.topUpId().toString(),
                        command.rail().name(),
                        command.reference(),
                        command.amount().amountMicro(),
                        command.amount().currency(),
                        command.toppedUpBy(),
                        command.toppedUpAt(),
                        command.hubId() == null ? null : command.hubId().toString(),
                        proposals + 1));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String decide(DecideTopUp command, ApprovalLimits limits, RecordedReferences references) {
        var proposal = proposed;
        if (proposal == null || approved) {
            throw new Refused(
                    PayoutRule.TOP_UP_MUST_AWAIT_APPROVAL, "Top-up " + command.topUpId() + ".");
        }
        TopUpRules.mustBeTheOneRead(command, proposal);
        if (!command.approve()) {
            apply(
                    new FloatTopUpDeclined(
                            proposal.topUpId(), command.decidedBy(), command.decidedAt()));
            return "DECLINED";
        }
        if (command.decidedBy().equals(proposal.proposedBy())) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    "Top-up " + command.topUpId() + " was proposed by the same person.");
        }
        TopUpRules.mustBeFree(proposal.reference(), command.topUpId(), references);
        if (!limits.allow(ApprovalKind.TOP_UP, proposal.amountMicro(), 1) && !endorsed(command)) {
            return "ENDORSED";
        }
        apply(toppedUp(proposal, command));
        return "APPROVED";
    }

    /** Whether another person has approved it before; if nobody has, this one has now. */
    private boolean endorsed(DecideTopUp command) {
        if (endorsedBy == null) {
            apply(
                    new FloatTopUpEndorsed(
                            command.topUpId().toString(),
                            command.decidedBy(),
                            command.decidedAt()));
            return false;
        }
        return !endorsedBy.equals(command.decidedBy());
    }

    private static FloatToppedUp toppedUp(FloatTopUpProposed proposal, DecideTopUp approval) {
        return new FloatToppedUp(
                proposal.topUpId(),
                proposal.rail(),
                proposal.reference(),
                proposal.amountMicro(),
                proposal.currency(),
                proposal.proposedBy(),
                approval.decidedAt(),
                proposal.hubId(),
                approval.decidedBy());
    }

    @EventSourcingHandler
    void evolve(FloatTopUpProposed event) {
        topUpId = event.topUpId();
        proposed = event;
        proposals = event.number();
    }

    @EventSourcingHandler
    void evolve(FloatTopUpEndorsed event) {
        endorsedBy = event.endorsedBy();
    }

    @EventSourcingHandler
    void evolve(FloatTopUpDeclined event) {
        proposed = null;
        endorsedBy = null;
    }

    /** Older logs begin with this one, recorded by one person. */
    @EventSourcingHandler
    void evolve(FloatToppedUp event) {
        topUpId = event.topUpId();
        approved = true;
        proposed =
                new FloatTopUpProposed(
                        event.topUpId(),
                        event.rail(),
                        event.reference(),
                        event.amountMicro(),
                        event.currency(),
                        event.toppedUpBy(),
                        event.toppedUpAt(),
                        event.hubId(),
                        1);
    }
}
