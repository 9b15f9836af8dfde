package org.xpatvoices.contracts.amendment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;

import java.time.Instant;
import java.util.List;

/** An operator has found shares of a sale too small. Answers the number of the proposal. */
public record ProposeCorrection(
        @TargetAggregateIdentifier DistributionId distributionId,
        LicenceId licenceId,
        List<NewShare> shares,
        AmendmentCause cause,
        String reason,
        String proposedBy,
        Instant proposedAt) {
    public ProposeCorrection {
        shares = List.copyOf(shares);
    }
}
