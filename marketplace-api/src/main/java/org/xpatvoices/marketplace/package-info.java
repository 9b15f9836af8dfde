/**
 * The doors. People and machines come in here; everything they want is turned into a command or a
 * query, because this module cannot even compile against the classes that decide or calculate.
 */
@NullMarked
package org.xpatvoices.marketplace;

import org.jspecify.annotations.NullMarked;
