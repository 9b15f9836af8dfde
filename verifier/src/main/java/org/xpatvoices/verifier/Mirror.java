package org.xpatvoices.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Downloads a whole log into a folder, as anybody may: the closed epochs, then the checkpoint and
 * what is under it, in the layout in which it is served. What is there already is fetched again
 * only if it can have grown.
 */
public final class Mirror {
    private static final int WIDTH = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String log;
    private final Path folder;

    private Mirror(String log, Path folder) {
        this.log = log;
        this.folder = folder;
    }

    /**
     * Answers the size of the mirrored log.
     *
     * @param log the address of the log, such as {@code https://host/log}
     */
    public static long into(Path folder, URI log) {
        try {
            return new Mirror(log.toString().replaceAll("/+$", ""), folder).fetchAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long fetchAll() throws IOException {
        long epoch = 1;
        while (kept("epochs/" + epoch, "epochs/%06d.json".formatted(epoch))) {
            epoch++;
        }
        byte[] checkpoint = required("checkpoint");
        long size = Long.parseLong(new String(checkpoint).split("\n")[1]);
        fetchRow("tile/entries/", size);
        for (int level = 0; size >>> (Byte.SIZE * level) > 0; level++) {
            fetchRow("tile/" + level + "/", size >>> (Byte.SIZE * level));
        }
        keep("checkpoint", checkpoint);
        return size;
    }

    private void fetchRow(String prefix, long count) throws IOException {
        for (long tile = 0; tile * WIDTH < count; tile++) {
            long width = Math.min(WIDTH, count - tile * WIDTH);
            String path = prefix + LogMirror.encode(tile) + (width == WIDTH ? "" : ".p/" + width);
            if (!kept(path, path)) {
                throw new IOException(path + " is not served");
            }
        }
    }

    /** False if the log has no such thing. */
    private boolean kept(String path, String file) throws IOException {
        if (Files.exists(folder.resolve(file))) {
            return true;
        }
        Optional<byte[]> content = fetch(path);
        if (content.isPresent()) {
            keep(file, content.get());
        }
        return content.isPresent();
    }

    private void keep(String file, byte[] content) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }

    private byte[] required(String path) throws IOException {
        return fetch(path).orElseThrow(() -> new IOException(path + " is not served"));
    }

    private Optional<byte[]> fetch(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(log + "/" + path)).timeout(PATIENCE);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 404 -> Optional.empty();
                default -> throw new IOException(path + " answers " + answer.statusCode());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
