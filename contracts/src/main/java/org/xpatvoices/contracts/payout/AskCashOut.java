package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/** A worker wants all there is with the next run, however little it is. */
public record AskCashOut(
        @TargetAggregateIdentifier PayeeId payeeId, String currency, Instant askedAt) {}
