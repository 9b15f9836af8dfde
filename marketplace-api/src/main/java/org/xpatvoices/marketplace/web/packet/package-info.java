/** Operators define products and ask for packets of them. */
@NullMarked
package org.xpatvoices.marketplace.web.packet;

import org.jspecify.annotations.NullMarked;
