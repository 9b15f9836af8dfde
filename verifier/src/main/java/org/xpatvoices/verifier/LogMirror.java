package org.xpatvoices.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mirrored log in a folder: derives the root from the entries, compares every stored tile on the
 * way, and, where {@code events.jsonl} lies beside, every event with its leaf; what epochs commit
 * to is counted again. Tells the first bad position.
 */
final class LogMirror {
    private static final int WIDTH = 256;
    private static final int FRAMED = Leaves.FRAMED;

    private final Path folder;
    private final Checkpoint checkpoint;
    private long openBundle = -1;
    private byte[] framed = new byte[0];

    private LogMirror(Path folder, Checkpoint checkpoint) {
        this.folder = folder;
        this.checkpoint = checkpoint;
    }

    static List<Finding> check(Path folder, Policy policy) throws IOException {
        List<Finding> findings = new ArrayList<>();
        String name = String.valueOf(folder.getFileName());
        try {
            String note = Bytes.text(Files.readAllBytes(folder.resolve("checkpoint")));
            Checkpoint checkpoint = Checkpoint.of(note, policy);
            LogMirror mirror = new LogMirror(folder, checkpoint);
            Leaves leaves = mirror.leaves();
            mirror.mustGiveTheRoot(leaves);
            findings.add(
                    new Finding(
                            name,
                            true,
                            "%d entries give the signed root".formatted(checkpoint.size())));
            Path events = folder.resolve("events.jsonl");
            if (Files.exists(events)) {
                var opened = new MirroredEvents(mirror::entryAt, leaves);
                opened.mustOpen(events);
                opened.found().forEach(one -> findings.add(new Finding(name, true, one)));
            }
            findings.addAll(MirroredEpochs.check(folder.resolve("epochs"), policy, leaves));
        } catch (Rejected e) {
            findings.add(new Finding(name, false, e.reason()));
        }
        return findings;
    }

    /** The leaf hashes, from the entries, each at its place and equal to that of its tile. */
    private Leaves leaves() throws IOException, Rejected {
        Leaves leaves = new Leaves();
        for (long bundle = 0; bundle * WIDTH < checkpoint.size(); bundle++) {
            int count = (int) Math.min(WIDTH, checkpoint.size() - bundle * WIDTH);
            byte[] framed = read("tile/entries/", bundle, count, FRAMED);
            byte[] tile = read("tile/0/", bundle, count, Merkle.BYTES);
            for (int slot = 0; slot < count; slot++) {
                long index = bundle * WIDTH + slot;
                leaves.add(entry(framed, slot, index));
                byte[] hash = leaves.hashes().getLast();
                if (!Arrays.equals(hash, part(tile, slot, Merkle.BYTES))) {
                    throw new Rejected(
                            "position %d: the entry does not hash to its place in tile 0/%d"
                                    .formatted(index + 1, bundle));
                }
            }
        }
        return leaves;
    }

    private static byte[] entry(byte[] framed, int slot, long index) throws Rejected {
        byte[] bytes = part(framed, slot, FRAMED);
        if (bytes[0] != 0 || bytes[1] != Entry.BYTES) {
            throw new Rejected("position %d: the entry has another length".formatted(index + 1));
        }
        byte[] entry = Arrays.copyOfRange(bytes, Short.BYTES, FRAMED);
        try {
            if (Entry.of(entry).position() == index + 1) {
                return entry;
            }
        } catch (Rejected _) {
            // Told below, like an entry of another position.
        }
        throw new Rejected("position %d: another entry stands there".formatted(index + 1));
    }

    private void mustGiveTheRoot(Leaves leaves) throws IOException, Rejected {
        List<byte[]> row = leaves.hashes();
        for (int level = 1; row.size() >= WIDTH; level++) {
            List<byte[]> above = new ArrayList<>();
            for (int tile = 0; (tile + 1) * WIDTH <= row.size(); tile++) {
                above.add(Merkle.root(row.subList(tile * WIDTH, (tile + 1) * WIDTH)));
            }
            mustEqualStored(level, above);
            row = above;
        }
        leaves.mustGive(checkpoint);
    }

    private void mustEqualStored(int level, List<byte[]> hashes) throws IOException, Rejected {
        for (int first = 0; first < hashes.size(); first += WIDTH) {
            int count = Math.min(WIDTH, hashes.size() - first);
            byte[] stored = read("tile/" + level + "/", first / WIDTH, count, Merkle.BYTES);
            for (int slot = 0; slot < count; slot++) {
                if (!Arrays.equals(hashes.get(first + slot), part(stored, slot, Merkle.BYTES))) {
                    long span = 1;
                    for (int below = 0; below < level; below++) {
                        span *= WIDTH;
                    }
                    throw new Rejected(
                            "position %d: tile %d/%d does not hold the hash of the tile below"
                                    .formatted((first + slot) * span + 1, level, first / WIDTH));
                }
            }
        }
    }

    /** The entry of a position up to the checkpoint. */
    private Entry entryAt(long position) throws IOException, Rejected {
        if (position > checkpoint.size()) {
            throw new Rejected("another event stands there");
        }
        long bundle = (position - 1) / WIDTH;
        if (bundle != openBundle) {
            int count = (int) Math.min(WIDTH, checkpoint.size() - bundle * WIDTH);
            framed = read("tile/entries/", bundle, count, FRAMED);
            openBundle = bundle;
        }
        return Entry.of(entry(framed, (int) ((position - 1) % WIDTH), position - 1));
    }

    private byte[] read(String prefix, long index, int count, int each)
            throws IOException, Rejected {
        String path = prefix + encode(index);
        Path full = folder.resolve(path);
        Path file = Files.exists(full) ? full : folder.resolve(path + ".p/" + count);
        if (!Files.exists(file)) {
            throw new Rejected("position %d: %s is missing".formatted(index * WIDTH + 1, path));
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < count * each || bytes.length % each != 0) {
            throw new Rejected(
                    "position %d: %s has another length".formatted(index * WIDTH + 1, path));
        }
        return bytes;
    }

    static String encode(long index) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            path.insert(0, "x%03d/".formatted(rest % 1_000));
        }
        return path.toString();
    }

    private static byte[] part(byte[] bytes, int slot, int each) {
        return Arrays.copyOfRange(bytes, slot * each, (slot + 1) * each);
    }
}
