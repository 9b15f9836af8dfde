package org.xpatvoices.payouts.distribution;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.amendment.AmendmentEndorsed;
import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.DecideAmendment;
import org.xpatvoices.contracts.amendment.ProposeRefund;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.AmendmentRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;

import java.util.HashMap;
import java.util.Map;

/** What was proposed and done to one sale after the fact; one proposal waits at a time. */
final class Amendments {
    private @Nullable AmendmentProposed waiting;
    private @Nullable String endorsedBy;
    private int proposals;
    private long refundedMicro;
    private long feeBackMicro;
    private boolean ended;
    private final Map<PayeeId, Long> corrected = new HashMap<>();

    /** What a refund may no longer do once it was done. */
    void mustStillBeOpenTo(ProposeRefund command, SoldSale sale) {
        boolean runs = !ended && command.proposedAt().isBefore(sale.endsAt());
        if (!command.refund().isPositive() && !runs) {
            throw new Refused(
                    AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE, "The licence has ended.");
        }
        if (command.refund().isPositive() && left(sale).amountMicro() == 0) {
            throw new Refused(
                    AmendmentRule.SALE_MUST_NOT_BE_REFUNDED_TWICE, command.licenceId() + ".");
        }
    }

    /** What the buyer has paid and not been given back. */
    Money left(SoldSale sale) {
        return sale.total().minus(new Money(refundedMicro, sale.currency()));
    }

    /** What of the operating fee was given back. */
    long feeBackMicro() {
        return feeBackMicro;
    }

    /** These shares as they are by now. */
    Map<PayeeId, Long> current(Map<PayeeId, Long> allocated) {
        Map<PayeeId, Long> now = new HashMap<>(allocated);
        now.replaceAll((payee, micro) -> corrected.getOrDefault(payee, micro));
        return now;
    }

    int nextNumber() {
        return proposals + 1;
    }

    /** The proposal that this decision names; who made it may withdraw it, never approve it. */
    AmendmentProposed decidedOn(DecideAmendment command) {
        AmendmentProposed read = waiting;
        if (read == null) {
            throw new Refused(AmendmentRule.AMENDMENT_MUST_BE_PROPOSED, command.licenceId() + ".");
        }
        if (read.number() != command.number()) {
            throw new Refused(
                    PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ,
                    "Number " + read.number() + " waits now.");
        }
        if (command.approved() && read.proposedBy().equals(command.decidedBy())) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    command.decidedBy() + " proposed this amendment.");
        }
        return read;
    }

    /** Whether this person's word is enough, alone or with that of somebody before. */
    boolean mayBeApprovedBy(String person, ApprovalLimits limits) {
        AmendmentProposed read = waiting;
        if (read == null) {
            return false;
        }
        long atStake = Math.absExact(Math.subtractExact(read.newMicro(), read.oldMicro()));
        return limits.allow(ApprovalKind.AMENDMENT, atStake, Math.max(1, read.shares().size()))
                || endorsedBy != null && !endorsedBy.equals(person);
    }

    boolean isEndorsed() {
        return endorsedBy != null;
    }

    void remember(AmendmentEndorsed event) {
        endorsedBy = event.endorsedBy();
    }

    void remember(AmendmentProposed event) {
        waiting = event;
        endorsedBy = null;
        proposals = event.number();
    }

    void remember(SaleRefunded event) {
        waiting = null;
        long refund = Math.subtractExact(event.oldMicro(), event.newMicro());
        refundedMicro = Math.addExact(refundedMicro, refund);
        feeBackMicro = Math.addExact(feeBackMicro, event.feeMicro());
        ended |= event.endsLicence();
    }

    void remember(SharesCorrected event) {
        waiting = null;
        event.shares().forEach(one -> corrected.put(PayeeId.of(one.payeeId()), one.newMicro()));
    }

    void forgetProposal() {
        waiting = null;
    }

    /** Whether this is the very proposal that waits, made again. */
    boolean waits(AmendmentProposed proposed) {
        return proposed.equals(waiting);
    }

    /** The proposal itself, or the one that waits if it is the same. */
    AmendmentProposed inTurn(AmendmentProposed proposed) {
        AmendmentProposed first = waiting;
        if (first == null) {
            return proposed;
        }
        if (!first.repeats(proposed)) {
            throw new Refused(
                    AmendmentRule.AMENDMENT_MUST_WAIT_ITS_TURN,
                    "Number " + first.number() + " waits.");
        }
        return first;
    }
}
