/**
 * Cash at hubs. A hub is a provider like any other: it has a float, it says what it has paid, and
 * its count is its statement.
 */
@NullMarked
package org.xpatvoices.payouts.rail.cash;

import org.jspecify.annotations.NullMarked;
