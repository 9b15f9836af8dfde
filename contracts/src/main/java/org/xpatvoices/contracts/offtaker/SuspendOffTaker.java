package org.xpatvoices.contracts.offtaker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.OffTakerId;

import java.time.Instant;

/** Stops an off-taker from licensing and downloading. */
public record SuspendOffTaker(
        @TargetAggregateIdentifier OffTakerId offTakerId,
        String reason,
        String suspendedBy,
        Instant suspendedAt) {}
