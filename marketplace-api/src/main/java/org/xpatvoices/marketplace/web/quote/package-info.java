/** Asking for a price that holds for a while. */
@NullMarked
package org.xpatvoices.marketplace.web.quote;

import org.jspecify.annotations.NullMarked;
