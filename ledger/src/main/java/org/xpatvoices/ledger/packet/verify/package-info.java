/**
 * The second opinion. It trusts neither the anonymiser nor the writer of the files: it reads the
 * bytes that would leave, the sealed table of what they came from and the text of the hierarchies,
 * each with a parser of its own, and counts every class again. It shares no code with the rest of
 * the packet's making, so that one mistake cannot both make a leak and overlook it. Whatever it
 * does not understand, it refuses.
 */
@NullMarked
package org.xpatvoices.ledger.packet.verify;

import org.jspecify.annotations.NullMarked;
