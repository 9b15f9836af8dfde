package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;

import java.time.Instant;

/** The rail took the batch in; that says nothing about a single payout yet. */
public record RecordSubmission(@TargetAggregateIdentifier BatchId batchId, Instant submittedAt) {}
