package org.xpatvoices.contracts.offtaker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.OffTakerId;

import java.time.Instant;

/** A second person approves the vetting. */
public record ApproveOffTaker(
        @TargetAggregateIdentifier OffTakerId offTakerId, String approvedBy, Instant approvedAt) {}
