/** What a worker asks and chooses of sending money abroad. Nothing is sent from here. */
@NullMarked
package org.xpatvoices.marketplace.web.remittance;

import org.jspecify.annotations.NullMarked;
