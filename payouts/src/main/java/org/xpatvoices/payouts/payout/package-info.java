/**
 * Payout runs and their batches. A batch of at most 1,000 payouts is the unit of decision; how each
 * payout in it ended follows from evidence, in whatever order it comes. An outcome that is not
 * known is a state of its own and never a failure.
 */
@NullMarked
package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.NullMarked;
