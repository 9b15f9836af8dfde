/**
 * Paying out: destinations, runs, batches and the evidence that says how each payout ended. A
 * payout's state follows from its batch's events alone.
 */
@NullMarked
package org.xpatvoices.contracts.payout;

import org.jspecify.annotations.NullMarked;
