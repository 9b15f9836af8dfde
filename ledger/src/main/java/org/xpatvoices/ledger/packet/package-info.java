/**
 * Selling units. A product says what its packets show, about whom and at which price; a packet is
 * one sealed release of a product at a cut-off. Nothing here ever sees a worker's name, because
 * there is none.
 */
@NullMarked
package org.xpatvoices.ledger.packet;

import org.jspecify.annotations.NullMarked;
