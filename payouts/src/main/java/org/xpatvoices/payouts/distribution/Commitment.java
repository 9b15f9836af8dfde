package org.xpatvoices.payouts.distribution;

import static org.xpatvoices.contracts.refusal.PayoutRule.SHARES_MUST_ADD_UP_TO_THE_PRICE;

import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.SharesCommitted;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.share.CommittedShares;
import org.xpatvoices.payouts.share.ShareBlinding;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

/** The event that commits to all shares of a sale and tells none. */
final class Commitment {
    private Commitment() {}

    /** Commits to exactly those shares that came out before; refused of any others. */
    static SharesCommitted of(
            DistributeLicence command, String resultSha256, ShareBlinding blinding) {
        try {
            Shares shares = Shares.of(command.pricing(), command.price(), command.contributors());
            if (shares.resultSha256().equals(resultSha256)) {
                return of(command, shares, blinding);
            }
        } catch (SharesDoNotAddUp e) {
            throw new Refused(SHARES_MUST_ADD_UP_TO_THE_PRICE, String.valueOf(e.getMessage()));
        }
        throw new Refused(SHARES_MUST_ADD_UP_TO_THE_PRICE, "Other shares were allocated.");
    }

    private static SharesCommitted of(
            DistributeLicence command, Shares shares, ShareBlinding blinding) {
        String licence = command.licenceId().toString();
        return new SharesCommitted(
                command.distributionId().toString(),
                licence,
                CommittedShares.SCHEME,
                CommittedShares.inTheBackground(licence, shares.shares(), blinding)
                        .root()
                        .hashText(),
                shares.shares().size(),
                shares.total().currency(),
                shares.total().amountMicro(),
                command.distributedAt());
    }
}
