package org.xpatvoices.payouts.distribution;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.PayoutRule.SHARES_MUST_ADD_UP_TO_THE_PRICE;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.payouts.share.Shares;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

import java.util.List;

/**
 * All shares of one sale. Told again it does nothing; told figures that do not agree it holds the
 * sale, until somebody comes with figures that do.
 */
@Aggregate(cache = "aggregateCache")
class Distribution {
    static final int SHARES_PER_CHUNK = 1_000;

    @AggregateIdentifier private @Nullable String id;
    private SaleState state = new SaleState.Open();

    Distribution() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DistributeLicence command) {
        if (state instanceof SaleState.Distributed) {
            return;
        }
        if (!isTheManifestOf(command.contributors(), command.contributorsSha256())) {
            hold(command, "the contributors listed are not those the packet was sealed with");
            return;
        }
        try {
            allocate(
                    command, Shares.of(command.pricing(), command.price(), command.contributors()));
        } catch (SharesDoNotAddUp e) {
            hold(command, String.valueOf(e.getMessage()));
        }
    }

    @EventSourcingHandler
    void evolve(DistributionComputed event) {
        id = event.distributionId();
        state = new SaleState.Distributed();
    }

    @EventSourcingHandler
    void evolve(DistributionHeld event) {
        id = event.distributionId();
        state = new SaleState.Held(event.detail());
    }

    private static boolean isTheManifestOf(List<ContributorUnits> contributors, String sha256) {
        try {
            return ContributorManifest.sha256(contributors).equals(sha256);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void hold(DistributeLicence command, String detail) {
        if (state instanceof SaleState.Held(String before) && before.equals(detail)) {
            return;
        }
        apply(
                new DistributionHeld(
                        command.distributionId().toString(),
                        command.licenceId().toString(),
                        command.packetId(),
                        SHARES_MUST_ADD_UP_TO_THE_PRICE.slug(),
                        detail,
                        command.price().currency(),
                        command.price().amountMicro(),
                        command.soldAt()));
    }

    private static void allocate(DistributeLicence command, Shares shares) {
        List<List<Share>> chunks = shares.chunks(SHARES_PER_CHUNK);
        apply(computed(command, shares, chunks.size()));
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            List<Share> slice = chunks.get(chunk);
            apply(
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
