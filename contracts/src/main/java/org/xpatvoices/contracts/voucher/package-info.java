/**
 * Cash at a hub: a voucher with a code that works once, redeemed by two parties, and counted by the
 * hub at the end of its day.
 */
@NullMarked
package org.xpatvoices.contracts.voucher;

import org.jspecify.annotations.NullMarked;
