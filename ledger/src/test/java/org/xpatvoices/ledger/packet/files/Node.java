package org.xpatvoices.ledger.packet.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Runs a script of the test resources with Node, where there is one. */
final class Node {
    private static final String LIBRARY = "hyparquet-1.31.5.tgz";
    private static final int BLOCK = 512;

    private Node() {}

    static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static String run(String script, Path... arguments) throws IOException, InterruptedException {
        Path file = Files.createTempFile("script", ".mjs");
        try (InputStream text = resource(script)) {
            Files.write(file, text.readAllBytes());
        }
        var command = new ArrayList<>(List.of("node", file.toString()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        Process node =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = node.waitFor();
        Files.delete(file);
        if (end != 0) {
            throw new IOException("node ended with " + end);
        }
        return said;
    }

    /** Unpacks the library's sources into this folder; answers where its entry is. */
    static Path library(Path into) throws IOException {
        Files.createDirectories(into);
        Files.writeString(into.resolve("package.json"), "{\"type\": \"module\"}");
        try (var archive = new GZIPInputStream(resource(LIBRARY))) {
            byte[] header = archive.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                String name = text(header, 0, 100);
                int size = Integer.parseInt(text(header, 124, 11), 8);
                byte[] content = archive.readNBytes(size);
                archive.skipNBytes(Math.floorMod(-size, BLOCK));
                if (name.endsWith(".js")) {
                    Files.write(into.resolve(name.substring(name.lastIndexOf('/') + 1)), content);
                }
                header = archive.readNBytes(BLOCK);
            }
        }
        return into;
    }

    private static String text(byte[] header, int from, int length) {
        return new String(header, from, length, StandardCharsets.US_ASCII)
                .split("\0", 2)[0].strip();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Node.class.getResourceAsStream("/node/" + name));
    }
}
