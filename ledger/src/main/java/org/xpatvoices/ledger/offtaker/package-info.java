/**
 * Buying parties. An off-taker is vetted by two persons for some purposes and pays from prepaid
 * funds, which are kept here only as the guard that no sale overdraws; the books are elsewhere.
 */
@NullMarked
package org.xpatvoices.ledger.offtaker;

import org.jspecify.annotations.NullMarked;
