/**
 * The public log: every event is a leaf of one Merkle tree (RFC 6962), served as C2SP tiles under
 * signed checkpoints, so that whoever keeps one checkpoint can prove any later change of the past.
 * Leaves commit to events as they are stored, that is to ciphertext under a random salt: keys,
 * salts and ciphertext may go, proofs stay valid. Nothing here is shared with the programs that
 * check it.
 */
@NullMarked
package org.xpatvoices.ledger.transparency;

import org.jspecify.annotations.NullMarked;
