package org.xpatvoices.contracts.enrolment;

import org.xpatvoices.contracts.ids.WorkerId;

/** Asks for one worker's account; answers an optional {@link WorkerView}. */
public record GetWorker(WorkerId workerId) {}
