package org.xpatvoices.contracts.enrolment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.WorkerId;

import java.time.Instant;

/**
 * Ends every consent of a worker, has the keys of all contents destroyed and closes the account to
 * new ones. Money earned stays owed. Only the worker asks for it; asking again changes nothing.
 */
public record EraseWorker(@TargetAggregateIdentifier WorkerId workerId, Instant erasedAt) {}
