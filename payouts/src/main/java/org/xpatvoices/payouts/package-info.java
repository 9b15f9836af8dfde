/**
 * The arithmetic. Who earned what of which sale, where the money is now, and the proof that nothing
 * was lost or invented on the way. Learns of sales through events alone.
 */
@NullMarked
package org.xpatvoices.payouts;

import org.jspecify.annotations.NullMarked;
