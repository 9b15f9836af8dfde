package org.xpatvoices.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The log's entries from the first on, as far as they are at hand: their hashes and kinds. */
final class Leaves {
    /** An entry behind its length in two bytes, as bundles hold it. */
    static final int FRAMED = Short.BYTES + Entry.BYTES;

    private final List<byte[]> hashes = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();
    private final Map<Long, byte[]> roots = new HashMap<>();

    /** From bundles in any order; each entry says which it is. */
    static Leaves of(Collection<byte[]> bundles) throws Rejected {
        TreeMap<Long, byte[]> entries = new TreeMap<>();
        for (byte[] bundle : bundles) {
            for (int from = 0; from < bundle.length; from += FRAMED) {
                byte[] entry = unframed(Arrays.copyOfRange(bundle, from, from + FRAMED));
                byte[] other = entries.put(Entry.of(entry).position(), entry);
                if (other != null && !Arrays.equals(other, entry)) {
                    throw new Rejected(
                            "position %d: two entries say they are it"
                                    .formatted(Entry.of(entry).position()));
                }
            }
        }
        Leaves leaves = new Leaves();
        for (byte[] entry : entries.values()) {
            leaves.add(entry);
        }
        return leaves;
    }

    static byte[] unframed(byte[] framed) throws Rejected {
        if (framed[0] != 0 || framed[1] != Entry.BYTES) {
            throw new Rejected("an entry has another length");
        }
        return Arrays.copyOfRange(framed, Short.BYTES, FRAMED);
    }

    /** The next one, and no other. */
    void add(byte[] entry) throws Rejected {
        Entry next = Entry.of(entry);
        if (next.position() != size() + 1) {
            throw new Rejected("position %d: the entry is missing".formatted(size() + 1));
        }
        hashes.add(Merkle.leaf(entry));
        kinds.add(next.kind());
    }

    long size() {
        return hashes.size();
    }

    List<byte[]> hashes() {
        return hashes;
    }

    int kindAt(long position) throws Rejected {
        if (position < 1 || position > size()) {
            throw new Rejected("position %d: the entry is missing".formatted(position));
        }
        return kinds.get(Math.toIntExact(position - 1));
    }

    void mustGive(Checkpoint checkpoint) throws Rejected {
        if (checkpoint.size() > size()) {
            throw new Rejected("position %d: the entry is missing".formatted(size() + 1));
        }
        byte[] root =
                roots.computeIfAbsent(
                        checkpoint.size(),
                        size -> Merkle.root(hashes.subList(0, Math.toIntExact(size))));
        if (!Arrays.equals(root, checkpoint.root())) {
            throw new Rejected(
                    "the entries do not give the root of the checkpoint of size "
                            + checkpoint.size());
        }
    }
}
