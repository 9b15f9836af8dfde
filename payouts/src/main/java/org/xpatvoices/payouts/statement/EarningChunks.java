package org.xpatvoices.payouts.statement;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which chunks of shares the books have. */
@Component
class EarningChunks {
    private final JdbcTemplate jdbc;

    EarningChunks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps them in the caller's transaction; answers those that were not there yet. */
    List<ShareChunk> keep(List<ShareChunk> chunks) {
        Set<ShareChunk.Key> fresh = new HashSet<>();
        jdbc.query(
                """
                INSERT INTO payouts.earning_chunk (licence, chunk, chunks, position, chunk_micro, shares)
                SELECT * FROM unnest(?::uuid[], ?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::int[])
                ON CONFLICT (licence, chunk) DO NOTHING
                RETURNING licence, chunk
                """,
                row -> {
                    fresh.add(new ShareChunk.Key(row.getObject(1, UUID.class), row.getInt(2)));
                },
                chunks.stream().map(ShareChunk::licence).toArray(UUID[]::new),
                chunks.stream().map(one -> one.event().chunk()).toArray(Integer[]::new),
                chunks.stream().map(one -> one.event().chunks()).toArray(Integer[]::new),
                chunks.stream().map(ShareChunk::position).toArray(Long[]::new),
                chunks.stream().map(one -> one.event().chunkMicro()).toArray(Long[]::new),
                chunks.stream().map(ShareChunk::shares).toArray(Integer[]::new));
        return chunks.stream().filter(chunk -> fresh.remove(chunk.key())).toList();
    }
}
