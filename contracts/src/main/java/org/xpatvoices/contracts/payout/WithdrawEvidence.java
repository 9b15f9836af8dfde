package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.StatementId;

import java.time.Instant;

/** A revoked statement proves nothing; {@code bookedAt} is when its lines had been booked. */
public record WithdrawEvidence(
        @TargetAggregateIdentifier BatchId batchId,
        StatementId statementId,
        Instant bookedAt,
        Instant withdrawnAt) {}
