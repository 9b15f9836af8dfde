package org.xpatvoices.payouts.payout;

import java.util.List;

/** How far the batches of a run are, as they know it themselves. */
interface BatchesSent {
    /** Whether each of these may have reached its rail, so that none can be stopped any more. */
    boolean all(List<String> batchIds);
}
