package org.xpatvoices.payouts.distribution;

import static org.xpatvoices.contracts.refusal.PayoutRule.SHARES_MUST_ADD_UP_TO_THE_PRICE;

import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionEvent;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.distribution.SharesCommitted;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.share.CommittedShares;
import org.xpatvoices.payouts.share.ShareBlinding;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

import java.util.ArrayList;
import java.util.List;

/**
 * The events that say who gets what: one with the sums, then the shares a thousand at a time; and
 * the one after them that commits to all and tells none.
 */
final class Allocation {
    private static final int SHARES_PER_CHUNK = 1_000;

    private Allocation() {}

    static List<DistributionEvent> of(DistributeLicence command) throws SharesDoNotAddUp {
        Shares shares = Shares.of(command.pricing(), command.price(), command.contributors());
        List<List<Share>> chunks = shares.chunks(SHARES_PER_CHUNK);
        List<DistributionEvent> events = new ArrayList<>(chunks.size() + 1);
        events.add(computed(command, shares, chunks.size()));
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            List<Share> slice = chunks.get(chunk);
            events.add(
                    new SharesAllocated(
                            command.distributionId().toString(),
                            command.licenceId().toString(),
                            chunk,
                            chunks.size(),
                            shares.total().currency(),
                            slice.stream().mapToLong(Share::amountMicro).sum(),
                            slice,
                            command.distributedAt()));
        }
        return events;
    }

    /** Commits to exactly those shares that came out before; refused of any others. */
    static SharesCommitted committed(
            DistributeLicence command, String resultSha256, ShareBlinding blinding) {
        try {
            Shares shares = Shares.of(command.pricing(), command.price(), command.contributors());
            if (shares.resultSha256().equals(resultSha256)) {
                return committed(command, shares, blinding);
            }
        } catch (SharesDoNotAddUp e) {
            throw new Refused(SHARES_MUST_ADD_UP_TO_THE_PRICE, String.valueOf(e.getMessage()));
        }
        throw new Refused(SHARES_MUST_ADD_UP_TO_THE_PRICE, "Other shares were allocated.");
    }

    /** Whether the contributors are those that the packet was sealed with. */
    static boolean isOfThoseListed(DistributeLicence command) {
        try {
            return ContributorManifest.sha256(command.contributors())
                    .equals(command.contributorsSha256());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static DistributionHeld held(DistributeLicence command, String detail) {
        return new DistributionHeld(
                command.distributionId().toString(),
                command.licenceId().toString(),
                command.packetId(),
                SHARES_MUST_ADD_UP_TO_THE_PRICE.slug(),
                detail,
                command.price().currency(),
                command.price().amountMicro(),
                command.soldAt());
    }

    private static SharesCommitted committed(
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

    private static DistributionComputed computed(
            DistributeLicence command, Shares shares, int chunks) {
        return new DistributionComputed(
                command.distributionId().toString(),
                command.licenceId().toString(),
                command.packetId(),
                shares.total().currency(),
                shares.total().amountMicro(),
                shares.shares().size(),
                shares.shares().stream().mapToLong(Share::units).sum(),
                shares.algorithm(),
                shares.manifestSha256(),
                shares.resultSha256(),
                chunks,
                command.offTakerName(),
                command.productTitle(),
                command.purpose(),
                command.soldAt(),
                command.distributedAt());
    }
}
