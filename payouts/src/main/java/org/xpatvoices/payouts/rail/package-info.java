/**
 * The ways in which money travels, each behind the same port. A rail says what it can carry, sends
 * a batch once, and hands back what the provider said. It never decides that a payout has failed:
 * what it cannot read is unknown.
 */
@NullMarked
package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.NullMarked;
