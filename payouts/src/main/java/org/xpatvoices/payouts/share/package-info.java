/**
 * Who gets what of one sale. Pure: the same manifest gives the same bytes on any machine in any
 * input order, and the shares always sum to the price. No clock, no database, no chance.
 */
@NullMarked
package org.xpatvoices.payouts.share;

import org.jspecify.annotations.NullMarked;
