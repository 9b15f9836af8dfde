/**
 * The bank's word against ours, line by line. References match by themselves, amounts alone never
 * do, and the tolerance is zero; whatever finds no counterpart becomes a break that two people
 * resolve. Reports, and never touches the books: what a resolution moves follows from its event.
 */
@NullMarked
package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.NullMarked;
