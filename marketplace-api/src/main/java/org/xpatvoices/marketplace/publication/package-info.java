/**
 * What everyone may see, and from when on: figures are published late and in steps, so that nobody
 * can tell from their growth who was paid for what.
 */
@NullMarked
package org.xpatvoices.marketplace.publication;

import org.jspecify.annotations.NullMarked;
