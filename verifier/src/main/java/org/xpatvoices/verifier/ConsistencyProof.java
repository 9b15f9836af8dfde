package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.List;

/** Old size, hashes and a newer checkpoint: what a log sends to witnesses, C2SP tlog-witness. */
public record ConsistencyProof(long oldSize, List<byte[]> hashes, String note) {
    private static final int HASHES_MAX = 63;

    /** Reads the text; nothing is believed yet. */
    public static ConsistencyProof of(String text) throws Rejected {
        int gap = text.indexOf("\n\n");
        String[] lines = gap < 0 ? new String[] {""} : text.substring(0, gap).split("\n", -1);
        if (!lines[0].startsWith("old ")) {
            throw new Rejected("the proof does not begin with an old size");
        }
        if (lines.length - 1 > HASHES_MAX) {
            throw new Rejected("the consistency proof is too long");
        }
        List<byte[]> hashes = new ArrayList<>();
        for (int at = 1; at < lines.length; at++) {
            hashes.add(Bytes.base64(lines[at], Merkle.BYTES));
        }
        return new ConsistencyProof(
                Bytes.decimal(lines[0].substring("old ".length())),
                hashes,
                text.substring(gap + 2));
    }
}
