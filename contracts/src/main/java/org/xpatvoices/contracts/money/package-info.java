/** Exact money: whole micro-units of one currency, and who gets a remainder. */
@NullMarked
package org.xpatvoices.contracts.money;

import org.jspecify.annotations.NullMarked;
