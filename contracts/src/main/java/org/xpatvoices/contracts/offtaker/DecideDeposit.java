package org.xpatvoices.contracts.offtaker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.OffTakerId;

import java.time.Instant;

/**
 * A second person approves or declines the proposed deposit that was read; who proposed it may only
 * take it back. Answers {@code APPROVED} or {@code DECLINED}.
 */
public record DecideDeposit(
        @TargetAggregateIdentifier OffTakerId offTakerId,
        int proposal,
        boolean approve,
        String decidedBy,
        Instant decidedAt) {}
