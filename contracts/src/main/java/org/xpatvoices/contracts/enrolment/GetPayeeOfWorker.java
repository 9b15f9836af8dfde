package org.xpatvoices.contracts.enrolment;

import org.xpatvoices.contracts.ids.WorkerId;

/**
 * Asks for the payout-side pseudonym of a worker; answers a payee id as text. Only the worker's own
 * doors may ask.
 */
public record GetPayeeOfWorker(WorkerId workerId) {}
