/**
 * From a sale to its shares. A sale is distributed once; if its figures do not agree it is held,
 * where people see it, and nobody is paid a guess.
 */
@NullMarked
package org.xpatvoices.payouts.distribution;

import org.jspecify.annotations.NullMarked;
