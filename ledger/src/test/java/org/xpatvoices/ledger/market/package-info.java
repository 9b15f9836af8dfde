/** Selling on the real parts: aggregates, event store, projections and automation together. */
@NullMarked
package org.xpatvoices.ledger.market;

import org.jspecify.annotations.NullMarked;
