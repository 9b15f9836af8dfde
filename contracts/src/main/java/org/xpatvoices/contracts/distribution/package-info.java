/** Sharing: who earns what of one sale, to the micro-unit. */
@NullMarked
package org.xpatvoices.contracts.distribution;

import org.jspecify.annotations.NullMarked;
