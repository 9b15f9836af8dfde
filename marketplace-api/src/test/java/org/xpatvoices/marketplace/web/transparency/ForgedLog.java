package org.xpatvoices.marketplace.web.transparency;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** A small log whose keys the test holds, so that it can sign what no log should. */
final class ForgedLog {
    static final String ORIGIN = "forged.example/log";
    static final long NOW = 1_800_000_000L;

    final NoteKey key = NoteKey.ofLog(ORIGIN);
    final NoteKey witness = NoteKey.ofWitness("witness.example/w1");
    final NoteKey other = NoteKey.ofWitness("witness.example/w2");
    private final List<byte[]> entries = new ArrayList<>();

    ForgedLog(int size, long seed) {
        RandomGenerator random = new java.util.SplittableRandom(seed);
        for (int at = 1; at <= size; at++) {
            byte[] commitment = new byte[32];
            random.nextBytes(commitment);
            entries.add(
                    ByteBuffer.allocate(47)
                            .put((byte) 1)
                            .putLong(at)
                            .putShort((short) (at % 3 == 0 ? 7 : 5))
                            .putInt(20_000)
                            .put(commitment)
                            .array());
        }
    }

    /** The same entries, but for one that is another. */
    ForgedLog(ForgedLog original, int index, int copied) {
        entries.addAll(original.entries);
        entries.set(index, original.entries.get(copied));
    }

    void put(int index, byte[] entry) {
        entries.set(index, entry);
    }

    /** As bundles hold them, the given ones one behind the other. */
    byte[] bundle(int from, int to) {
        ByteBuffer bundle = ByteBuffer.allocate((to - from) * 49);
        entries.subList(from, to)
                .forEach(entry -> bundle.putShort((short) entry.length).put(entry));
        return bundle.array();
    }

    String policy(String quorum) {
        return "log "
                + key.verifierKey()
                + "\n"
                + "witness w1 "
                + witness.verifierKey()
                + "\n"
                + "witness w2 "
                + other.verifierKey()
                + "\n"
                + "group one any w1 w2\ngroup both all w1 w2\n"
                + "quorum "
                + quorum
                + "\n";
    }

    String body(int size) {
        return ORIGIN + "\n" + size + "\n" + base64(root(0, size)) + "\n";
    }

    String note(int size) {
        return signed(body(size));
    }

    /** Signed by the log alone, whatever it says. */
    String signed(String body) {
        return body + "\n" + key.line(body, 0);
    }

    String proof(int index, int size) {
        return proof(entries.get(index), String.valueOf(index), path(index, 0, size), note(size));
    }

    String proof(byte[] entry, String index, List<byte[]> path, String note) {
        return "c2sp.org/tlog-proof@v1\nextra "
                + base64(entry)
                + "\nindex "
                + index
                + "\n"
                + lines(path)
                + "\n"
                + note;
    }

    String growth(int from, int to) {
        return growth(String.valueOf(from), consistency(from, 0, to, true), note(to));
    }

    String growth(String from, List<byte[]> hashes, String note) {
        return "old " + from + "\n" + lines(hashes) + "\n" + note;
    }

    byte[] entry(int index) {
        return entries.get(index);
    }

    List<byte[]> path(int index, int from, int to) {
        if (to - from == 1) {
            return List.of();
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return index < middle
                ? plus(path(index, from, middle), root(middle, to))
                : plus(path(index, middle, to), root(from, middle));
    }

    List<byte[]> consistency(int earlier, int from, int to, boolean whole) {
        if (earlier == to) {
            return whole ? List.of() : List.of(root(from, to));
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return earlier <= middle
                ? plus(consistency(earlier, from, middle, whole), root(middle, to))
                : plus(consistency(earlier, middle, to, false), root(from, middle));
    }

    byte[] root(int from, int to) {
        if (to - from == 0) {
            return NoteKey.sha256();
        }
        if (to - from == 1) {
            return NoteKey.sha256(new byte[] {0}, entries.get(from));
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return NoteKey.sha256(new byte[] {1}, root(from, middle), root(middle, to));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String lines(List<byte[]> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(hash -> lines.append(base64(hash)).append('\n'));
        return lines.toString();
    }

    private static List<byte[]> plus(List<byte[]> hashes, byte[] last) {
        List<byte[]> longer = new ArrayList<>(hashes);
        longer.add(last);
        return longer;
    }
}
