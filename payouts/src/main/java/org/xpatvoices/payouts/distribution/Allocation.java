package org.xpatvoices.payouts.distribution;

import static org.xpatvoices.contracts.refusal.PayoutRule.SHARES_MUST_ADD_UP_TO_THE_PRICE;

import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionEvent;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.payouts.copy.Early;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

import java.util.ArrayList;
import java.util.List;

/** The events that say who gets what: one with the sums, then the shares a thousand at a time. */
final class Allocation {
    private static final int SHARES_PER_CHUNK = 1_000;

    /** From so many contributors on, another core finds out whether they are the right ones. */
    private static final int MANY = 2_000;

    private static final String OTHERS =
            "the contributors listed are not those the packet was sealed with";

    private Allocation() {}

    /** Everybody's share; or nobody's, and that the sale is held. */
    static List<DistributionEvent> of(DistributeLicence command) {
        Early<Boolean> listed = isOfThoseListed(command);
        try {
            List<DistributionEvent> shares = shares(command);
            return listed.get() ? shares : List.of(held(command, OTHERS));
        } catch (SharesDoNotAddUp e) {
            return List.of(held(command, listed.get() ? String.valueOf(e.getMessage()) : OTHERS));
        }
    }

    private static List<DistributionEvent> shares(DistributeLicence command)
            throws SharesDoNotAddUp {
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

    /** Whether the contributors are those that the packet was sealed with; found out meanwhile. */
    private static Early<Boolean> isOfThoseListed(DistributeLicence command) {
        return Early.of(command.contributors().size() >= MANY, () -> areThoseListed(command));
    }

    private static boolean areThoseListed(DistributeLicence command) {
        try {
            return ContributorManifest.sha256(command.contributors())
                    .equals(command.contributorsSha256());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static DistributionHeld held(DistributeLicence command, String detail) {
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
