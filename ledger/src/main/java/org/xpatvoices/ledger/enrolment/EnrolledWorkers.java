package org.xpatvoices.ledger.enrolment;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.ledger.consent.Grants;

/**
 * The workers as their own events tell, not as a view remembers them: a grant withdrawn a moment
 * ago is withdrawn here.
 */
public interface EnrolledWorkers {
    /**
     * The grants of a worker, for the hub that enrolled it or for the worker itself ({@code hubId}
     * absent); refuses any other caller as if there were no such account.
     */
    Grants grantsOf(WorkerId workerId, @Nullable HubId hubId);

    /** Refuses as {@link #grantsOf} does, for callers that need no grant. */
    default void mustKnow(WorkerId workerId, @Nullable HubId hubId) {
        var _ = grantsOf(workerId, hubId);
    }
}
