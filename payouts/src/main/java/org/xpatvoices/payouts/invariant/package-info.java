/**
 * What must always hold, each a small check that recounts from the stored rows and trusts nobody's
 * totals.
 */
@NullMarked
package org.xpatvoices.payouts.invariant;

import org.jspecify.annotations.NullMarked;
