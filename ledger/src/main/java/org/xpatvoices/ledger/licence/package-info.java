/**
 * Selling. A quote holds a price for a while; a licence is bought on it from prepaid funds, all in
 * one step or not at all; deliveries are recorded on the licence.
 */
@NullMarked
package org.xpatvoices.ledger.licence;

import org.jspecify.annotations.NullMarked;
