package org.xpatvoices.verifier;

import java.util.Arrays;

/** Whose log, how long, and what it hashes to; believed because trusted keys signed it. */
record Checkpoint(String origin, long size, byte[] root) {

    /** Reads a signed checkpoint; refuses one that the policy does not accept. */
    static Checkpoint of(String note, Policy policy) throws Rejected {
        SignedNote signed = SignedNote.of(note);
        Checkpoint checkpoint = body(signed.body());
        policy.mustAccept(signed, checkpoint);
        return checkpoint;
    }

    static Checkpoint body(String body) throws Rejected {
        String[] lines = body.split("\n", -1);
        if (lines.length != 4) {
            throw new Rejected("a checkpoint has three lines: origin, size, root");
        }
        if (lines[0].isEmpty()) {
            throw new Rejected("the checkpoint names no log");
        }
        return new Checkpoint(
                lines[0], Bytes.decimal(lines[1]), Bytes.base64(lines[2], Merkle.BYTES));
    }

    boolean contradicts(Checkpoint other) {
        return size == other.size && !Arrays.equals(root, other.root);
    }
}
