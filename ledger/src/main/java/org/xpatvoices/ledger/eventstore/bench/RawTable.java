package org.xpatvoices.ledger.eventstore.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A table as lean as ours, to which nothing is attached. */
final class RawTable {
    static final String INSERT =
            "insert into bench.event (position, aggregate_id, aggregate_kind, seq, type_id,"
                    + " event_id, recorded_at, metadata, payload, seal) values (?, ?, 1, ?,"
                    + " 1, ?, ?, ?, ?, ?)";

    /** What an event of the bench is as JSON, and its metadata, to the byte. */
    static final byte[] PAYLOAD =
            ("{\"count\":123456,\"note\":\""
                            + Ticked.NOTE
                            + "\",\"tallyId\":\""
                            + Ids.fresh()
                            + "\"}")
                    .getBytes(StandardCharsets.UTF_8);

    static final byte[] METADATA =
            ("{\"traceId\":\""
                            + UUID.randomUUID()
                            + "\",\"correlationId\":\""
                            + UUID.randomUUID()
                            + "\"}")
                    .getBytes(StandardCharsets.UTF_8);

    private final Server server;
    private final AtomicLong positions = new AtomicLong();

    RawTable(Server server) throws SQLException {
        this.server = server;
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("drop table if exists bench.event");
            statement.execute("create table bench.event (like ledger.event including all)");
        }
    }

    Connection open() throws SQLException {
        return server.open();
    }

    long nextPositions(int count) {
        return positions.getAndAdd(count) + 1;
    }

    static void bind(PreparedStatement insert, long position, UUID stream, long sequence)
            throws SQLException {
        insert.setLong(1, position);
        insert.setObject(2, stream);
        insert.setLong(3, sequence);
        insert.setObject(4, UUID.randomUUID());
        insert.setObject(5, OffsetDateTime.now(ZoneOffset.UTC));
        insert.setBytes(6, METADATA);
        insert.setBytes(7, PAYLOAD);
        insert.setBytes(8, new byte[16]);
    }
}
