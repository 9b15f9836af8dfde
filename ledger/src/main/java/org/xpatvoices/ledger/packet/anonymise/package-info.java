/**
 * Turns rows that would point at a worker into rows that hide in a class. It is pure: columns,
 * hierarchies and rules in, labels and proof figures out, and the same input always gives the same
 * output. Nothing here reads a file, a clock or a database, so that a packet can be rebuilt years
 * later and so that the release gate can trust its figures only after the verifier, which shares no
 * code with this package, has counted again.
 */
@NullMarked
package org.xpatvoices.ledger.packet.anonymise;

import org.jspecify.annotations.NullMarked;
