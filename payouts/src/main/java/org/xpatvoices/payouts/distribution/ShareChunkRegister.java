package org.xpatvoices.payouts.distribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.Share;
import org.xpatvoices.contracts.distribution.SharesAllocated;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shares of each sale, one row per chunk of a thousand. */
@Component
class ShareChunkRegister {
    private final JdbcTemplate jdbc;

    ShareChunkRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(SharesAllocated event) {
        jdbc.update(
                """
                INSERT INTO payouts.share_chunk (licence, chunk, chunks, payees, units, micro)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (licence, chunk) DO NOTHING
                """,
                LicenceId.of(event.licenceId()).value(),
                event.chunk(),
                event.chunks(),
                event.shares().stream()
                        .map(share -> PayeeId.of(share.payeeId()).value())
                        .toArray(UUID[]::new),
                event.shares().stream().map(Share::units).toArray(Long[]::new),
                event.shares().stream().map(Share::amountMicro).toArray(Long[]::new));
    }

    /** Empty until every chunk is there. */
    Optional<List<Share>> of(LicenceId licence) {
        List<Share> shares = new ArrayList<>();
        List<Integer> chunks = new ArrayList<>();
        jdbc.query(
                "SELECT chunks, payees, units, micro FROM payouts.share_chunk"
                        + " WHERE licence = ? ORDER BY chunk",
                row -> {
                    chunks.add(row.getInt("chunks"));
                    addAll(shares, row);
                },
                licence.value());
        boolean complete = !chunks.isEmpty() && chunks.size() == chunks.getFirst();
        return complete ? Optional.of(shares) : Optional.empty();
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.share_chunk");
    }

    private static void addAll(List<Share> shares, ResultSet row) throws SQLException {
        UUID[] payees = (UUID[]) row.getArray("payees").getArray();
        Long[] units = (Long[]) row.getArray("units").getArray();
        Long[] micro = (Long[]) row.getArray("micro").getArray();
        for (int at = 0; at < payees.length; at++) {
            shares.add(new Share(new PayeeId(payees[at]).toString(), units[at], micro[at]));
        }
    }
}
