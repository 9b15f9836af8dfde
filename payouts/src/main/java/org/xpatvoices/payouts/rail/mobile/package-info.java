/**
 * Wallets paid over the GSMA Mobile Money API 1.2, one request for each payout under its own id.
 * What a provider does not say plainly is unknown: a lost answer is asked for again by our id, and
 * nothing is ever posted twice.
 */
@NullMarked
package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.NullMarked;
