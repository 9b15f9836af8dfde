package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.reconcile.BreakOpened;

/** What people recorded as having moved, asked when a line is said to show it. */
@FunctionalInterface
public interface Records {
    /**
     * Refuses unless a movement of this amount on the account of the line was recorded under the
     * reference, and no other line shows it. From then on this one does.
     */
    void mustShow(BreakOpened about, String reference);
}
