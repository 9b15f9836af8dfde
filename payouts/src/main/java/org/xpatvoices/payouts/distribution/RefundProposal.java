package org.xpatvoices.payouts.distribution;

import org.xpatvoices.contracts.amendment.AmendmentKind;
import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.amendment.ProposeRefund;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.AmendmentRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.Told;

import java.util.List;

/** What a refund or a revocation would make of a sale. */
final class RefundProposal {
    private RefundProposal() {}

    /**
     * @param left what the buyer has paid and not been given back
     */
    static AmendmentProposed of(ProposeRefund command, Money left, int number) {
        Money refund = command.refund();
        boolean ends = command.endsLicence() || refund.equals(left);
        mustChange(refund, left, ends);
        var kind = refund.isPositive() ? AmendmentKind.REFUND : AmendmentKind.REVOCATION;
        return new AmendmentProposed(
                command.distributionId().toString(),
                command.licenceId().toString(),
                number,
                kind.name(),
                left.amountMicro(),
                left.minus(refund).amountMicro(),
                left.currency(),
                ends,
                List.of(),
                command.cause().name(),
                Told.by(command.reason()),
                command.proposedBy(),
                command.proposedAt());
    }

    /** No bank pays parts of a coin, unless they are all that is left. */
    private static boolean isPayable(Money refund, Money left) {
        return refund.equals(left) || refund.amountMicro() % refund.microPerMinor() == 0;
    }

    private static void mustChange(Money refund, Money left, boolean ends) {
        boolean changes =
                refund.currency().equals(left.currency())
                        && !refund.isNegative()
                        && refund.amountMicro() <= left.amountMicro()
                        && isPayable(refund, left)
                        && (refund.isPositive() || ends);
        if (!changes) {
            throw new Refused(
                    AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE,
                    "%s of %s, licence ends: %s.".formatted(refund, left, ends));
        }
    }
}
