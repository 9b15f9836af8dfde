/** Money whose owners cannot be reached: set aside by year, still theirs, given back on sight. */
@NullMarked
package org.xpatvoices.contracts.unclaimed;

import org.jspecify.annotations.NullMarked;
