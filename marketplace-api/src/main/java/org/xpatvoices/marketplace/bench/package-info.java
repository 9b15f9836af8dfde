/**
 * Measurements beside a reference taken in the same run: started by {@code bench,NAME}, on a server
 * and a data folder of their own, with every safety switched on.
 */
@NullMarked
package org.xpatvoices.marketplace.bench;

import org.jspecify.annotations.NullMarked;
