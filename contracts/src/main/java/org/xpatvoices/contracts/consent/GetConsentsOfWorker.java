package org.xpatvoices.contracts.consent;

import org.xpatvoices.contracts.ids.WorkerId;

/** Asks for all grants of a worker, oldest first; answers a list of {@link ConsentView}. */
public record GetConsentsOfWorker(WorkerId workerId) {}
