package org.xpatvoices.ledger.transparency;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.ids.LogId;
import org.xpatvoices.contracts.transparency.ProvenEventView;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The signed log as files, in the layout in which it is served, and beside it {@code events.jsonl}:
 * every event as it is stored, with what opens its leaf, and the closed epochs, one to a file. That
 * file is for auditors who may see what the store holds; contents stay encrypted in it.
 */
final class LogExport {
    private static final int EVENTS_PER_READ = 2_048;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    LogExport(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers how many events were written. */
    long into(Path folder) {
        Long size = jdbc.execute((ConnectionCallback<Long>) one -> write(folder, one));
        return size == null ? 0 : size;
    }

    private long write(Path folder, Connection connection) throws SQLException {
        Checkpoint newest =
                Checkpoint.newest(connection)
                        .orElseThrow(() -> new LogIsInconsistent("nothing has been signed yet"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("checkpoint"), newest.note());
            for (int level = 0; newest.size() >>> (TileId.BITS * level) > 0; level++) {
                writeLevel(folder, connection, level, newest.size());
            }
            writeEvents(folder.resolve("events.jsonl"), connection, newest.size());
            writeEpochs(folder.resolve("epochs"), connection, newest);
            return newest.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeLevel(Path folder, Connection connection, int level, long size)
            throws IOException {
        for (TileId id = new TileId(level, 0);
                id.widthIn(size) > 0;
                id = new TileId(level, id.index() + 1)) {
            int width = id.widthIn(size);
            write(
                    folder.resolve("tile/" + level + "/" + path(id.index(), width)),
                    LogTables.hashes(connection, id, width));
            if (level == 0) {
                byte[] entries = LogTables.entries(connection, id.index(), width);
                write(
                        folder.resolve("tile/entries/" + path(id.index(), width)),
                        entries == null ? new byte[0] : entries);
            }
        }
    }

    /** What closed each epoch, as it is served. */
    private void writeEpochs(Path folder, Connection connection, Checkpoint newest)
            throws IOException, SQLException {
        for (StoredEvent event : StoredEvents.ofAggregate(connection, LogId.OURS.toString())) {
            if (event.position() <= newest.size()) {
                long epoch = event.sequence() + 1;
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("format", "xpatvoices/epoch-proof/1");
                document.put("epoch", epoch);
                document.put(
                        "events",
                        List.of(Proof.under(connection, event.position() - 1, newest).open(event)));
                write(
                        folder.resolve("%06d.json".formatted(epoch)),
                        json.writeValueAsBytes(document));
            }
        }
    }

    private void writeEvents(Path file, Connection connection, long size)
            throws IOException, SQLException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            List<StoredEvent> events = StoredEvents.after(connection, 0, EVENTS_PER_READ);
            while (!events.isEmpty() && events.getFirst().position() <= size) {
                for (StoredEvent event : events) {
                    if (event.position() <= size) {
                        lines.write(json.writeValueAsString(line(connection, event)));
                        lines.newLine();
                    }
                }
                events =
                        StoredEvents.after(
                                connection, events.getLast().position(), EVENTS_PER_READ);
            }
        }
    }

    private static Map<String, Object> line(Connection connection, StoredEvent event) {
        long index = event.position() - 1;
        int slot = (int) (index % TileId.WIDTH);
        byte[] salts = LogTables.salts(connection, index / TileId.WIDTH, slot + 1);
        byte[] salt =
                salts == null
                        ? new byte[LeafEntry.SALT_BYTES]
                        : Arrays.copyOfRange(salts, slot * LeafEntry.SALT_BYTES, salts.length);
        ProvenEventView opened = new Proof("", salt).open(event);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("position", opened.position());
        line.put("eventId", opened.eventId());
        line.put("aggregateId", opened.aggregateId());
        line.put("sequence", opened.sequence());
        line.put("aggregateType", opened.aggregateType());
        line.put("type", opened.type());
        line.put("revision", opened.revision());
        line.put("recordedAtMillis", opened.recordedAtMillis());
        line.put("metadata", opened.metadata());
        line.put("payload", opened.payload());
        line.put("salt", Base64.getEncoder().encodeToString(salt));
        return line;
    }

    private static String path(long index, int width) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            path.insert(0, "x%03d/".formatted(rest % 1_000));
        }
        return width == TileId.WIDTH ? path.toString() : path + ".p/" + width;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
