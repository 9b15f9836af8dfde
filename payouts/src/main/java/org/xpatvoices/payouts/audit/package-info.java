/**
 * The trail of decisions. It is made from events alone, so it can be thrown away and made again,
 * and nobody can decide anything without being in it.
 */
@NullMarked
package org.xpatvoices.payouts.audit;

import org.jspecify.annotations.NullMarked;
