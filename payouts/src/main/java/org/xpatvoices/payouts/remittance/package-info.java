/**
 * Asks licensed partners what sending money abroad costs and brings, ranks what they say by what
 * arrives, and keeps what a worker was shown and chose. Sends nothing: no posting, no payout and no
 * batch comes from here.
 */
@NullMarked
package org.xpatvoices.payouts.remittance;

import org.jspecify.annotations.NullMarked;
