/**
 * Words of sending money abroad: what licensed partners quote, what a worker was shown, and what
 * they chose. Nothing here moves money. Kept apart from the quotes that buyers of licences get.
 */
@NullMarked
package org.xpatvoices.contracts.remittance;

import org.jspecify.annotations.NullMarked;
