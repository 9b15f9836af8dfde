package org.xpatvoices.payouts.statement;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.payouts.copy.BinaryCopy;
import org.xpatvoices.payouts.copy.Early;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Collects the shares that a batch of events allocates and writes them just before the batch
 * commits. A chunk that is there already changes nothing.
 */
@Component
class EarningsBatch {
    private static final String RESOURCE = EarningsBatch.class.getName();
    private static final int LARGE = 200;
    private static final int CHUNKS_MAX = 150;

    private final JdbcTemplate jdbc;

    EarningsBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One chunk and where it stands in the log. */
    private record Chunk(
            SharesAllocated event, UUID licence, long position, Early<BinaryCopy> lines) {
        static Chunk of(SharesAllocated event, long position) {
            UUID licence = LicenceId.of(event.licenceId()).value();
            boolean large = event.shares().size() >= LARGE;
            return new Chunk(
                    event,
                    licence,
                    position,
                    Early.of(large, () -> linesOf(event, licence, position)));
        }

        Key key() {
            return new Key(licence, event.chunk());
        }
    }

    private record Key(UUID licence, int chunk) {}

    void add(SharesAllocated event, long position) {
        var chunk = Chunk.of(event, position);
        if (!CurrentUnitOfWork.isStarted()) {
            write(List.of(chunk));
            return;
        }
        List<Chunk> waiting = waiting(CurrentUnitOfWork.get().root());
        waiting.add(chunk);
        if (waiting.size() >= CHUNKS_MAX) {
            write(waiting);
            waiting.clear();
        }
    }

    private List<Chunk> waiting(UnitOfWork<?> root) {
        return root.getOrComputeResource(
                RESOURCE,
                _ -> {
                    List<Chunk> waiting = new ArrayList<>();
                    root.onPrepareCommit(_ -> write(waiting));
                    return waiting;
                });
    }

    private void write(List<Chunk> chunks) {
        if (chunks.isEmpty()) {
            return;
        }
        Set<Key> fresh = fresh(chunks);
        BinaryCopy copy = new BinaryCopy();
        for (Chunk chunk : chunks) {
            if (fresh.remove(chunk.key())) {
                copy.add(chunk.lines().get());
            }
        }
        copy.into(jdbc, "payouts.earning_line (payee, position, licence, units, amount_micro)");
    }

    private static BinaryCopy linesOf(SharesAllocated event, UUID licence, long position) {
        BinaryCopy lines = new BinaryCopy();
        for (Share share : event.shares()) {
            lines.row(5)
                    .uuid(PayeeId.of(share.payeeId()).value())
                    .bigint(position)
                    .uuid(licence)
                    .bigint(share.units())
                    .bigint(share.amountMicro());
        }
        return lines;
    }

    private Set<Key> fresh(List<Chunk> chunks) {
        Set<Key> fresh = new HashSet<>();
        jdbc.query(
                """
                INSERT INTO payouts.earning_chunk (licence, chunk, chunks, position, chunk_micro, shares)
                SELECT * FROM unnest(?::uuid[], ?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::int[])
                ON CONFLICT (licence, chunk) DO NOTHING
                RETURNING licence, chunk
                """,
                row -> {
                    fresh.add(new Key(row.getObject(1, UUID.class), row.getInt(2)));
                },
                chunks.stream().map(Chunk::licence).toArray(UUID[]::new),
                chunks.stream().map(one -> one.event().chunk()).toArray(Integer[]::new),
                chunks.stream().map(one -> one.event().chunks()).toArray(Integer[]::new),
                chunks.stream().map(Chunk::position).toArray(Long[]::new),
                chunks.stream().map(one -> one.event().chunkMicro()).toArray(Long[]::new),
                chunks.stream().map(one -> one.event().shares().size()).toArray(Integer[]::new));
        return fresh;
    }
}
