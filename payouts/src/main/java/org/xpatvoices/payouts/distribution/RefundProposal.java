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

    static AmendmentProposed of(ProposeRefund command, SoldSale sale, int number) {
        Money total = sale.total();
        Money refund = command.refund();
        boolean ends = command.endsLicence() || refund.equals(total);
        mustChange(refund, total, ends);
        var kind = refund.isPositive() ? AmendmentKind.REFUND : AmendmentKind.REVOCATION;
        return new AmendmentProposed(
                command.distributionId().toString(),
                command.licenceId().toString(),
                number,
                kind.name(),
                total.amountMicro(),
                total.minus(refund).amountMicro(),
                total.currency(),
                ends,
                List.of(),
                command.cause().name(),
                Told.by(command.reason()),
                command.proposedBy(),
                command.proposedAt());
    }

    /** No bank pays parts of a coin, and a sale is refunded once: a slip would block the rest. */
    private static boolean isPayable(Money refund, Money total) {
        return refund.equals(total) || refund.amountMicro() % refund.microPerMinor() == 0;
    }

    private static void mustChange(Money refund, Money total, boolean ends) {
        boolean changes =
                refund.currency().equals(total.currency())
                        && !refund.isNegative()
                        && refund.amountMicro() <= total.amountMicro()
                        && isPayable(refund, total)
                        && (refund.isPositive() || ends);
        if (!changes) {
            throw new Refused(
                    AmendmentRule.AMENDMENT_MUST_CHANGE_THE_SALE,
                    "%s of %s, licence ends: %s.".formatted(refund, total, ends));
        }
    }
}
