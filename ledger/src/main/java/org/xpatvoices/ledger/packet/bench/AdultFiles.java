package org.xpatvoices.ledger.packet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The files of the Adult census table as they come with the application. */
final class AdultFiles {
    private AdultFiles() {}

    static List<String> lines(String file) {
        try (InputStream raw =
                        Objects.requireNonNull(
                                AdultFiles.class.getResourceAsStream("/adult/" + file));
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
