package org.xpatvoices.marketplace.web.transparency;

import org.xpatvoices.marketplace.Http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Downloads the whole log as anybody may, in the layout in which it is served. */
final class Mirror {
    private static final int WIDTH = 256;

    private final Http http;
    private final Path folder;

    private Mirror(Http http, Path folder) {
        this.http = http;
        this.folder = folder;
    }

    /** Answers the size of the mirrored log. */
    static long into(Path folder, Http http) throws IOException {
        return new Mirror(http, folder).fetchAll();
    }

    private long fetchAll() throws IOException {
        byte[] checkpoint = http.get("/log/checkpoint").bytes();
        Files.createDirectories(folder);
        Files.write(folder.resolve("checkpoint"), checkpoint);
        long size = Long.parseLong(new String(checkpoint).split("\n")[1]);
        fetchRow("tile/entries/", size);
        for (int level = 0; size >>> (8 * level) > 0; level++) {
            fetchRow("tile/" + level + "/", size >>> (8 * level));
        }
        return size;
    }

    private void fetchRow(String prefix, long count) throws IOException {
        for (long tile = 0; tile * WIDTH < count; tile++) {
            long width = Math.min(WIDTH, count - tile * WIDTH);
            String path = prefix + "%03d".formatted(tile) + (width == WIDTH ? "" : ".p/" + width);
            Http.Answer answer = http.get("/log/" + path);
            if (answer.status() != 200) {
                throw new IllegalStateException(path + ": " + answer.text());
            }
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, answer.bytes());
        }
    }
}
