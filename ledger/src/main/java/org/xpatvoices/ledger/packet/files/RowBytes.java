package org.xpatvoices.ledger.packet.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as a format writes them: what a cell becomes is found once, however often it comes, as long
 * as a column says few different things.
 */
final class RowBytes {
    private static final int CHUNK_LENGTH = 1 << 20;
    private static final int KNOWN_MAX = 1 << 12;

    private final Cell cell;
    private final byte[] begin;
    private final byte[] end;
    private final List<Map<String, byte[]>> known = new ArrayList<>();
    private final List<Chunk> full = new ArrayList<>();
    private byte[] bytes = new byte[CHUNK_LENGTH];
    private int length;

    /** What a column's cell becomes, with whatever parts it from the one before. */
    @FunctionalInterface
    interface Cell {
        byte[] of(int column, String label);
    }

    private record Chunk(byte[] bytes, int length) {}

    /**
     * @param begin what each row begins with
     * @param end what it ends with
     */
    RowBytes(byte[] begin, byte[] end, Cell cell) {
        this.begin = begin;
        this.end = end;
        this.cell = cell;
    }

    void add(List<String> cells) {
        append(begin);
        for (int column = 0; column < cells.size(); column++) {
            append(known(column, cells.get(column)));
        }
        append(end);
    }

    byte[] content() {
        int before = full.stream().mapToInt(Chunk::length).sum();
        var content = new byte[Math.addExact(before, length)];
        int at = 0;
        for (Chunk chunk : full) {
            System.arraycopy(chunk.bytes, 0, content, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(bytes, 0, content, at, length);
        return content;
    }

    private byte[] known(int column, String label) {
        if (column == known.size()) {
            known.add(new HashMap<>());
        }
        Map<String, byte[]> labels = known.get(column);
        byte[] before = labels.get(label);
        if (before == null) {
            before = cell.of(column, label);
            if (labels.size() < KNOWN_MAX) {
                labels.put(label, before);
            }
        }
        return before;
    }

    private void append(byte[] more) {
        if (bytes.length - length < more.length) {
            full.add(new Chunk(bytes, length));
            bytes = new byte[Math.max(CHUNK_LENGTH, more.length)];
            length = 0;
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }
}
