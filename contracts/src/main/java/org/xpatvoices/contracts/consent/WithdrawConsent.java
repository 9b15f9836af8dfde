package org.xpatvoices.contracts.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;

/** Ends a grant from now on. */
public record WithdrawConsent(
        @TargetAggregateIdentifier WorkerId workerId, GrantId grantId, Instant withdrawnAt) {}
