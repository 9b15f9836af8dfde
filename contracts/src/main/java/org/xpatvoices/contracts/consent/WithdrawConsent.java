package org.xpatvoices.contracts.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;

/** Ends a grant from now on; {@code hubId} is the hub that helps, absent for a worker alone. */
public record WithdrawConsent(
        @TargetAggregateIdentifier WorkerId workerId,
        @Nullable HubId hubId,
        GrantId grantId,
        Instant withdrawnAt) {}
