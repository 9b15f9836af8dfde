package org.xpatvoices.contracts.amendment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;

import java.time.Instant;

/** A second operator approves or declines the proposal that was read under this number. */
public record DecideAmendment(
        @TargetAggregateIdentifier DistributionId distributionId,
        LicenceId licenceId,
        int number,
        boolean approved,
        String decidedBy,
        Instant decidedAt) {}
