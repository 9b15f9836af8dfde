/** What must always hold about money, asked for and answered from the data as it is. */
@NullMarked
package org.xpatvoices.contracts.invariant;

import org.jspecify.annotations.NullMarked;
