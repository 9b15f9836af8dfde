/** Reconciling: statements as the bank gives them, and the differences that people must settle. */
@NullMarked
package org.xpatvoices.contracts.reconcile;

import org.jspecify.annotations.NullMarked;
