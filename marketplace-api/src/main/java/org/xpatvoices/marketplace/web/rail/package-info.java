/** The doors of the rails: floats are filled, and providers tell what became of an order. */
@NullMarked
package org.xpatvoices.marketplace.web.rail;

import org.jspecify.annotations.NullMarked;
