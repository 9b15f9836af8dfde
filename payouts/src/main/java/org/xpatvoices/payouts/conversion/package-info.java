/**
 * Exchanges what many are owed in a currency that their way of being paid does not carry. The bank
 * exchanges one sum; each payee gets the part of what it gave that follows from what they gave.
 */
@NullMarked
package org.xpatvoices.payouts.conversion;

import org.jspecify.annotations.NullMarked;
