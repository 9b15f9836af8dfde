package org.xpatvoices.ledger.transparency;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run of events adds to the log: new ends of bundles, tiles that grew, and the root after
 * it.
 */
record Growth(
        long size,
        byte[] root,
        Map<TileId, byte[]> tiles,
        Map<Long, byte[]> entries,
        Map<Long, byte[]> salts) {

    /** An entry behind its length in two bytes. */
    static final int FRAMED = Short.BYTES + LeafEntry.BYTES;

    /** Appends to the tree; the events must be the next ones, without a gap. */
    static Growth of(
            GrowingTree tree, List<StoredEvent> events, LeafEntry leaves, SecureRandom random) {
        byte[] salts = new byte[events.size() * LeafEntry.SALT_BYTES];
        random.nextBytes(salts);
        TreeHash hash = new TreeHash();
        Map<Long, ByteArrayOutputStream> entries = new LinkedHashMap<>();
        Map<Long, ByteArrayOutputStream> saltsOf = new LinkedHashMap<>();
        for (int at = 0; at < events.size(); at++) {
            StoredEvent event = events.get(at);
            long index = tree.size();
            if (event.position() != index + 1) {
                throw new LogIsInconsistent(
                        "event %d stands where event %d belongs"
                                .formatted(event.position(), index + 1));
            }
            int saltAt = at * LeafEntry.SALT_BYTES;
            byte[] entry = leaves.of(event, salts, saltAt);
            tree.append(hash.leaf(entry));
            long bundle = index / TileId.WIDTH;
            var framed = entries.computeIfAbsent(bundle, _ -> new ByteArrayOutputStream());
            framed.write(entry.length >>> Byte.SIZE);
            framed.write(entry.length);
            framed.writeBytes(entry);
            saltsOf.computeIfAbsent(bundle, _ -> new ByteArrayOutputStream())
                    .write(salts, saltAt, LeafEntry.SALT_BYTES);
        }
        return new Growth(
                tree.size(), tree.root(), tree.takeChanges(), bytes(entries), bytes(saltsOf));
    }

    private static Map<Long, byte[]> bytes(Map<Long, ByteArrayOutputStream> parts) {
        Map<Long, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((bundle, part) -> bytes.put(bundle, part.toByteArray()));
        return bytes;
    }
}
