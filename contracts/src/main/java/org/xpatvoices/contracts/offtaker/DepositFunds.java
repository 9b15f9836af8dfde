package org.xpatvoices.contracts.offtaker;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/**
 * Records prepaid funds that arrived at the bank; the bank's reference makes it count once. Answers
 * {@code DEPOSITED}, or {@code PROPOSED} if it is so much that a second person has to approve it.
 */
public record DepositFunds(
        @TargetAggregateIdentifier OffTakerId offTakerId,
        String depositReference,
        Money amount,
        String recordedBy,
        Instant depositedAt) {}
