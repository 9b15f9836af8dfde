/**
 * Writing many rows at once, in PostgreSQL's binary COPY format, worked out while others are
 * written.
 */
@NullMarked
package org.xpatvoices.payouts.copy;

import org.jspecify.annotations.NullMarked;
