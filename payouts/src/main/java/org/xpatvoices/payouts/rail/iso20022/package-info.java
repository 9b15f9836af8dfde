/**
 * The four bank messages we speak, as records of our own over streamed XML: small enough to read,
 * and nothing from a file reaches further than the values named here. Files are hostile until read:
 * no DTD, no entity from outside, bounded depth and text, and whole or not at all.
 */
@NullMarked
package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.NullMarked;
