package org.xpatvoices.contracts.unclaimed;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.SetAsideId;

import java.time.Instant;

/** Gives a payee who can be reached again what was set aside; a second time it does nothing. */
public record ReturnUnclaimed(
        @TargetAggregateIdentifier SetAsideId setAsideId, PayeeId payeeId, Instant at) {}
