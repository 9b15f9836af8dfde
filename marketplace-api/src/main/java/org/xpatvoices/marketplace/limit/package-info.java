/**
 * How often one caller may ask. Generous by default; what matters is that no single client, and
 * nobody without a token, can take the platform away from the others.
 */
@NullMarked
package org.xpatvoices.marketplace.limit;

import org.jspecify.annotations.NullMarked;
