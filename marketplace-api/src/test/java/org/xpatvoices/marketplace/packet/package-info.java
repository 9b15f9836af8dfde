/** Packets assembled from made-up workers, through commands and on the real database. */
@NullMarked
package org.xpatvoices.marketplace.packet;

import org.jspecify.annotations.NullMarked;
