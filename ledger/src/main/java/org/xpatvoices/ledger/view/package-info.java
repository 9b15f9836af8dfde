/** How projections are written: many events, few statements, one transaction. */
@NullMarked
package org.xpatvoices.ledger.view;

import org.jspecify.annotations.NullMarked;
