package org.xpatvoices.ledger.eventstore.bench;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for an event whose way into a projection is timed. */
record Ping(@TargetAggregateIdentifier String bellId) {}
