package org.xpatvoices.ledger.shredding;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The key database as one file: a line per row, its table in front, and the number of lines at the
 * end. Keys stand in it as they are stored, wrapped.
 */
@Component
class KeyCopyFile {
    private static final String END = "end";
    private static final int ROWS_AT_ONCE = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final VaultDatabase vault;
    private final KeyEncryption encryption;
    private final List<KeyKind> kinds;
    private final List<String> tables;

    KeyCopyFile(VaultDatabase vault, KeyEncryption encryption, KeyRewrap rewrap) {
        this.vault = vault;
        this.encryption = encryption;
        this.kinds = rewrap.kinds();
        this.tables =
                Stream.of(
                                Stream.of("vault.kek_epoch"),
                                kinds.stream().map(KeyKind::table),
                                Stream.of(
                                        "vault.content_key",
                                        "vault.payee_to_forget",
                                        "vault.report_name"))
                        .flatMap(some -> some)
                        .toList();
    }

    /** Under its name it is either whole and on disk, or not there. */
    void write(Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(unfinished)) {
            long lines =
                    vault.run(
                            jdbc -> {
                                // All tables as of one moment.
                                jdbc.execute("set transaction isolation level repeatable read");
                                return tables.stream()
                                        .mapToLong(table -> write(table, jdbc, out))
                                        .sum();
                            });
            out.write(END + "\t" + lines + "\n");
        }
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file's digest, after every key in it has opened under this epoch. */
    String verify(Path file, int epoch) throws IOException {
        var bytes = Files.readAllBytes(file);
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        for (int at = 0; at < lines.length - 1; at++) {
            mustOpen(lines[at], epoch);
        }
        if (!lines[lines.length - 1].equals(END + "\t" + (lines.length - 1))) {
            throw new IOException("cut off");
        }
        return sha256(bytes);
    }

    private static long write(String table, JdbcTemplate jdbc, BufferedWriter out) {
        var streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(ROWS_AT_ONCE);
        var count = new long[1];
        streaming.query(
                "select row_to_json(t)::text from %s t".formatted(table),
                row -> {
                    try {
                        out.write(table + "\t" + row.getString(1) + "\n");
                        count[0]++;
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        return count[0];
    }

    private void mustOpen(String line, int epoch) {
        var table = known(line);
        for (var kind : kinds) {
            if (kind.table().equals(table)) {
                var row = JSON.readTree(line.substring(table.length() + 1));
                if (!row.path("wrapped").isNull()) {
                    mustOpen(row, kind, epoch);
                }
            }
        }
    }

    private void mustOpen(JsonNode row, KeyKind kind, int epoch) {
        if (row.path("kek_epoch").asInt() != epoch) {
            throw new UnreadableContent("a key of another epoch", null);
        }
        var wrapped = row.path("wrapped").asString();
        encryption.unwrap(
                new WrappedKey(
                        UUID.fromString(row.path(kind.id()).asString()),
                        row.path(kind.name()).asString(),
                        epoch,
                        // PostgreSQL writes bytes as \x and hex digits.
                        HexFormat.of().parseHex(wrapped, 2, wrapped.length())),
                kind.use());
    }

    private String known(String line) {
        return tables.stream()
                .filter(table -> line.startsWith(table + "\t"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a line of a key copy"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
