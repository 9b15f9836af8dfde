/**
 * Vouchers for cash: issued for a batch, each redeemed once, by the hub it was made out to and
 * before it expires. That one has expired is no proof that it was not paid; the hub's count is.
 */
@NullMarked
package org.xpatvoices.payouts.voucher;

import org.jspecify.annotations.NullMarked;
