package org.xpatvoices.ledger.transparency;

import java.util.Base64;
import java.util.List;

/** Proofs as text: C2SP tlog-proof for one entry, and what C2SP witnesses take for growth. */
final class ProofText {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private ProofText() {}

    /** The entry travels as extra data: it hashes to the leaf, so it need not be trusted. */
    static String inclusion(byte[] entry, long index, List<byte[]> path, String note) {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        text.append("extra ").append(BASE64.encodeToString(entry)).append('\n');
        text.append("index ").append(index).append('\n');
        return hashes(text, path).append('\n').append(note).toString();
    }

    static String consistency(long oldSize, List<byte[]> proof, String note) {
        StringBuilder text = new StringBuilder("old ").append(oldSize).append('\n');
        return hashes(text, proof).append('\n').append(note).toString();
    }

    private static StringBuilder hashes(StringBuilder text, List<byte[]> hashes) {
        hashes.forEach(hash -> text.append(BASE64.encodeToString(hash)).append('\n'));
        return text;
    }
}
