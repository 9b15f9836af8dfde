/**
 * What people read about money: a worker's earnings with the reason for every amount, and the
 * public figures. Only projections; the books decide what is where.
 */
@NullMarked
package org.xpatvoices.payouts.statement;

import org.jspecify.annotations.NullMarked;
