/** Buying parties: vetted organisations and their prepaid funds. */
@NullMarked
package org.xpatvoices.contracts.offtaker;

import org.jspecify.annotations.NullMarked;
