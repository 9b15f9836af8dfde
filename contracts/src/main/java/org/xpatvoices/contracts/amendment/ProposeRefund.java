package org.xpatvoices.contracts.amendment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.DistributionId;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * An operator wants to give a buyer money back, to end a licence, or both. Answers the number of
 * the proposal.
 *
 * @param refund from nothing to all that was paid; all of it ends the licence in any case
 */
public record ProposeRefund(
        @TargetAggregateIdentifier DistributionId distributionId,
        LicenceId licenceId,
        Money refund,
        boolean endsLicence,
        AmendmentCause cause,
        String reason,
        String proposedBy,
        Instant proposedAt) {}
