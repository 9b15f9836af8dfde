/**
 * Writes a packet down: the same rows in every format, a data package that describes them and a
 * manifest that says what was promised and what was reached. The bytes depend on the content alone,
 * not on time, order of input or machine, so that a rebuild can be compared byte by byte.
 */
@NullMarked
package org.xpatvoices.ledger.packet.files;

import org.jspecify.annotations.NullMarked;
