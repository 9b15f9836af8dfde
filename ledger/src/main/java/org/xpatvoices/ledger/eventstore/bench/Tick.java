package org.xpatvoices.ledger.eventstore.bench;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Counts one on. */
record Tick(@TargetAggregateIdentifier String tallyId) {}
