/**
 * The decisions. What may happen is decided here, by aggregates that look only at their own past,
 * and what happened is kept here for ever, in one log whose positions have no gaps.
 */
@NullMarked
package org.xpatvoices.ledger;

import org.jspecify.annotations.NullMarked;
