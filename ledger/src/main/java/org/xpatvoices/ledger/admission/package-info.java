/** Letting hubs and auditors in: one person registers, another admits. */
@NullMarked
package org.xpatvoices.ledger.admission;

import org.jspecify.annotations.NullMarked;
