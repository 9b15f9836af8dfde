package org.xpatvoices.marketplace.web.contribution;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps results until the last line was read, in memory while they are few and in a file when they
 * are many. Answering earlier would block a client that sends everything before it reads anything.
 */
public final class ResultSpool implements AutoCloseable {
    private static final int IN_MEMORY_MAX = 1 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private long size;

    void add(byte[] result) throws IOException {
        memory.writeBytes(result);
        memory.write('\n');
        size += result.length + 1L;
        if (memory.size() > IN_MEMORY_MAX) {
            spill();
        }
    }

    long size() {
        return size;
    }

    public void copyTo(OutputStream out) throws IOException {
        if (file != null) {
            Files.copy(file, out);
        }
        memory.writeTo(out);
    }

    private void spill() throws IOException {
        if (file == null) {
            file = Files.createTempFile("xpat-results-", ".ndjson");
        }
        try (var out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
            memory.writeTo(out);
        }
        memory.reset();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
