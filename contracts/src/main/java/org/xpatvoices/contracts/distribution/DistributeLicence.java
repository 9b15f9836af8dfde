package org.xpatvoices.contracts.distribution;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;

import java.time.Instant;
import java.util.List;

/** Splits the price of one sale over its contributors. */
public record DistributeLicence(
        @TargetAggregateIdentifier DistributionId distributionId,
        LicenceId licenceId,
        String packetId,
        Pricing pricing,
        Money price,
        List<ContributorUnits> contributors,
        String contributorsSha256,
        String offTakerName,
        String productTitle,
        String purpose,
        Instant soldAt,
        Instant distributedAt) {
    public DistributeLicence {
        contributors = List.copyOf(contributors);
    }
}
