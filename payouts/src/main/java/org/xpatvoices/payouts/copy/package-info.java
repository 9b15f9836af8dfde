/** Writing many rows at once, in PostgreSQL's binary COPY format. */
@NullMarked
package org.xpatvoices.payouts.copy;

import org.jspecify.annotations.NullMarked;
