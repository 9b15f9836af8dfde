package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.PayoutEvidence;

import java.util.Objects;
import java.util.Set;

/**
 * Whether money that came back under a payout's reference is the payout's, once it is known how
 * often that left. What was read in another order than it happened in is read again.
 */
final class PaidOnce {
    private static final String READ_AGAIN =
            " Revoke the statement of this line and have it booked again: it is read anew.";

    private static final Set<String> ITS_MONEY =
            Set.of(BreakCategory.RETURNED.name(), BreakCategory.AMOUNT_DIFF.name());

    private PaidOnce() {}

    /**
     * Refuses to give back a payout that left twice, to end a second payment of none, and to keep
     * what its payee has to be given.
     */
    static void mustHold(BreakOpened about, BreakResolution end, PayoutEvidence evidence) {
        if (about.amountMicro() <= 0 || !about.inSuspense()) {
            return;
        }
        if (ITS_MONEY.contains(about.category()) && Resolutions.moveAPayout(end)) {
            var credit = new Money(about.amountMicro(), about.currency());
            if (evidence.secondPayments(payoutOf(about)).isUndoneBy(credit)) {
                throw refused(about, " left twice, and its payee has one of the two payments.");
            }
        } else if (about.category().equals(BreakCategory.RETURNED.name())
                && end == BreakResolution.LOSS
                && !isGivenBack(about, evidence)) {
            throw new Refused(
                    PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE,
                    about.payoutId()
                            + " is not given back yet, so this is its money: PAYOUT_NOT_EXECUTED.");
        } else if (about.category().equals(BreakCategory.DUPLICATE_AT_PROVIDER.name())
                && !evidence.secondPayments(payoutOf(about)).came().isEmpty()) {
            throw refused(about, " did not leave twice, so this is its own money.");
        }
    }

    private static boolean isGivenBack(BreakOpened about, PayoutEvidence evidence) {
        String batch = Objects.requireNonNull(about.batchId());
        return evidence.isGivenBack(BatchId.of(batch), payoutOf(about));
    }

    private static PayoutId payoutOf(BreakOpened about) {
        return PayoutId.of(Objects.requireNonNull(about.payoutId()));
    }

    private static Refused refused(BreakOpened about, String why) {
        return new Refused(
                PayoutRule.RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE,
                about.payoutId() + why + READ_AGAIN);
    }
}
