/** How decisions that need several aggregates hold them, so that all of them do it alike. */
@NullMarked
package org.xpatvoices.ledger.aggregate;

import org.jspecify.annotations.NullMarked;
