/** Selling units: products describe, packets are sealed releases of a product at a cut-off. */
@NullMarked
package org.xpatvoices.contracts.packet;

import org.jspecify.annotations.NullMarked;
