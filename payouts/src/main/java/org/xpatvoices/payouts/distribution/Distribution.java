package org.xpatvoices.payouts.distribution;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PayoutRule.DISTRIBUTION_MUST_NOT_BE_REPEATED;
import static org.xpatvoices.contracts.refusal.PayoutRule.SHARES_MUST_ADD_UP_TO_THE_PRICE;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.distribution.DistributeLicence;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.DistributionRetryRequested;
import org.xpatvoices.contracts.distribution.RetryDistribution;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.share.SharesDoNotAddUp;

import java.util.List;

/**
 * All shares of one sale. Told again it does nothing; told figures that do not agree it holds the
 * sale, until somebody comes with figures that do.
 */
@Aggregate(cache = "aggregateCache")
class Distribution {
    @AggregateIdentifier private @Nullable String id;
    private SaleState state = new SaleState.Open();

    Distribution() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DistributeLicence command, ShareSecret secret) {
        if (state instanceof SaleState.Distributed) {
            return;
        }
        if (!isTheManifestOf(command.contributors(), command.contributorsSha256())) {
            hold(command, "the contributors listed are not those the packet was sealed with");
            return;
        }
        try {
            Allocation.of(command, secret.blinding()).forEach(AggregateLifecycle::apply);
        } catch (SharesDoNotAddUp e) {
            hold(command, String.valueOf(e.getMessage()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RetryDistribution command) {
        switch (state) {
            case SaleState.Open _ ->
                    throw new Refused(
                            LICENCE_MUST_EXIST, "Sale " + command.licenceId() + " is not held.");
            case SaleState.Distributed _ ->
                    throw new Refused(
                            DISTRIBUTION_MUST_NOT_BE_REPEATED,
                            "Sale " + command.licenceId() + " has been distributed.");
            case SaleState.Held _ ->
                    apply(
                            new DistributionRetryRequested(
                                    command.distributionId().toString(),
                                    command.licenceId().toString(),
                                    command.requestedBy(),
                                    command.requestedAt()));
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
}
