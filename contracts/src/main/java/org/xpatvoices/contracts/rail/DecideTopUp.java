package org.xpatvoices.contracts.rail;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.TopUpId;

import java.time.Instant;

/**
 * A second person approves or declines a top-up; its proposer may only take it back. What is too
 * large for one approval needs a third person. {@code number} is that of the proposal that was
 * read. Answers {@code APPROVED}, {@code ENDORSED} if another has to, or {@code DECLINED}.
 */
public record DecideTopUp(
        @TargetAggregateIdentifier TopUpId topUpId,
        int number,
        boolean approve,
        String decidedBy,
        Instant decidedAt) {}
