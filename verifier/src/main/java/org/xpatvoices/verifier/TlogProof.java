package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.List;

/** C2SP tlog-proof: one entry, and that it is under a signed checkpoint. */
record TlogProof(byte[] entry, long index, List<byte[]> path, String note) {
    static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int PATH_MAX = 63;

    /** The entry comes as extra data; it is believed because it hashes to the leaf. */
    static TlogProof of(String text) throws Rejected {
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new Rejected("the proof has no checkpoint");
        }
        String[] lines = text.substring(0, gap).split("\n", -1);
        if (!lines[0].equals(FIRST_LINE)) {
            throw new Rejected("the proof does not begin with " + FIRST_LINE);
        }
        if (lines.length < 3 || !lines[1].startsWith("extra ") || !lines[2].startsWith("index ")) {
            throw new Rejected("the proof lacks its entry or its index");
        }
        if (lines.length - 3 > PATH_MAX) {
            throw new Rejected("the inclusion proof is too long");
        }
        List<byte[]> path = new ArrayList<>();
        for (int at = 3; at < lines.length; at++) {
            path.add(Bytes.base64(lines[at], Merkle.BYTES));
        }
        return new TlogProof(
                Bytes.base64(lines[1].substring("extra ".length())),
                Bytes.decimal(lines[2].substring("index ".length())),
                path,
                text.substring(gap + 2));
    }

    /** Answers the checkpoint under which the entry is. */
    Checkpoint mustHold(Policy policy) throws Rejected {
        Checkpoint checkpoint = Checkpoint.of(note, policy);
        Merkle.mustInclude(Merkle.leaf(entry), index, checkpoint.size(), path, checkpoint.root());
        Entry leaf = Entry.of(entry);
        if (leaf.position() != index + 1) {
            throw new Rejected("leaf %d says it is event %d".formatted(index, leaf.position()));
        }
        return checkpoint;
    }
}
