/** Money whose owners cannot be reached is set aside by year, and given back when they can be. */
@NullMarked
package org.xpatvoices.payouts.unclaimed;

import org.jspecify.annotations.NullMarked;
