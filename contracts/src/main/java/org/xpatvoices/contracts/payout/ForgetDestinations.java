package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/** Has a payee's destinations forgotten, once nothing is owed; asked again it changes nothing. */
public record ForgetDestinations(@TargetAggregateIdentifier PayeeId payeeId, Instant forgottenAt) {}
