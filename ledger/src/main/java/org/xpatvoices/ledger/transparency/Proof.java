package org.xpatvoices.ledger.transparency;

import org.xpatvoices.contracts.transparency.ProvenEventView;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** That one leaf is in the log, and what opens it. */
record Proof(String text, byte[] salt) {

    /** Empty if no checkpoint covers the leaf yet, or none with witnesses if it must be such. */
    static Optional<Proof> of(Connection connection, long index, boolean witnessed) {
        try {
            return Checkpoint.covering(connection, index + 1, witnessed)
                    .map(seen -> under(connection, index, seen));
        } catch (SQLException e) {
            throw new LogNotReadable(e);
        }
    }

    /** That the log under this checkpoint only appended to what it was at an earlier size. */
    static String ofGrowth(Connection connection, long earlier, Checkpoint seen) {
        List<byte[]> hashes =
                earlier == 0 ? List.of() : tree(connection, seen.size()).consistency(earlier);
        return ProofText.consistency(earlier, hashes, seen.note());
    }

    ProvenEventView open(StoredEvent event) {
        var base64 = Base64.getEncoder();
        return new ProvenEventView(
                event.position(),
                event.eventId().toString(),
                event.aggregateId(),
                event.sequence(),
                event.aggregateType(),
                event.type(),
                event.revision(),
                event.recordedAt().toEpochMilli(),
                base64.encodeToString(event.metadata()),
                base64.encodeToString(event.payload()),
                base64.encodeToString(salt),
                text);
    }

    static Proof under(Connection connection, long index, Checkpoint seen) {
        long bundle = index / TileId.WIDTH;
        int slot = (int) (index % TileId.WIDTH);
        byte[] entry =
                last(LogTables.entries(connection, bundle, slot + 1), Growth.FRAMED, Short.BYTES);
        byte[] salt = last(LogTables.salts(connection, bundle, slot + 1), LeafEntry.SALT_BYTES, 0);
        List<byte[]> path = tree(connection, seen.size()).inclusion(index);
        return new Proof(ProofText.inclusion(entry, index, path, seen.note()), salt);
    }

    private static StoredTree tree(Connection connection, long size) {
        return new StoredTree((id, width) -> LogTables.hashes(connection, id, width), size);
    }

    private static byte[] last(
            byte @org.jspecify.annotations.Nullable [] parts, int length, int skipped) {
        if (parts == null || parts.length < length || parts.length % length != 0) {
            throw new LogIsInconsistent("entries or salts of a covered event are missing");
        }
        return Arrays.copyOfRange(parts, parts.length - length + skipped, parts.length);
    }
}
