/**
 * What a packet may say: the columns that can be released, their code lists, how values become
 * coarser and numbers become bands. It exists so that "what may leave" is one list that people can
 * read, versioned as {@code hierarchies@n}, and not a habit spread over the code.
 */
@NullMarked
package org.xpatvoices.ledger.packet.codebook;

import org.jspecify.annotations.NullMarked;
