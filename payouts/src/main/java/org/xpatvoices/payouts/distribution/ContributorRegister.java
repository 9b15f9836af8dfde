package org.xpatvoices.payouts.distribution;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;

import java.lang.ref.SoftReference;
import java.sql.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is in a packet, one row per chunk of a thousand. */
@Component
class ContributorRegister {
    private final JdbcTemplate jdbc;
    private volatile SoftReference<Listed> last = new SoftReference<>(null);

    /** Everybody in a packet, which never changes. */
    private record Listed(String packetId, List<ContributorUnits> contributors) {}

    ContributorRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(PacketContributorsListed event) {
        UUID[] payees =
                event.contributors().stream()
                        .map(one -> PayeeId.of(one.payeeId()).value())
                        .toArray(UUID[]::new);
        Long[] units =
                event.contributors().stream().map(ContributorUnits::units).toArray(Long[]::new);
        jdbc.update(
                """
                INSERT INTO payouts.contributor_chunk (packet_id, chunk, chunks, payees, units)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (packet_id, chunk) DO NOTHING
                """,
                event.packetId(),
                event.chunk(),
                event.chunks(),
                payees,
                units);
    }

    /** In the order listed. The packet asked for last is kept: it is sold more than once. */
    List<ContributorUnits> of(String packetId) {
        @Nullable Listed kept = last.get();
        if (kept != null && kept.packetId().equals(packetId)) {
            return kept.contributors();
        }
        List<ContributorUnits> all = new ArrayList<>();
        AtomicInteger missing = new AtomicInteger();
        jdbc.query(
                "SELECT payees, units, chunks, chunk FROM payouts.contributor_chunk"
                        + " WHERE packet_id = ? ORDER BY chunk",
                row -> {
                    addAll(all, row.getArray(1), row.getArray(2));
                    missing.set(row.getInt(3) - 1 - row.getInt(4));
                },
                packetId);
        if (!all.isEmpty() && missing.get() == 0) {
            last = new SoftReference<>(new Listed(packetId, List.copyOf(all)));
        }
        return all;
    }

    void clear() {
        last = new SoftReference<>(null);
        jdbc.execute("TRUNCATE payouts.contributor_chunk");
    }

    private static void addAll(List<ContributorUnits> all, Array payees, Array units)
            throws java.sql.SQLException {
        UUID[] ids = (UUID[]) payees.getArray();
        Long[] counts = (Long[]) units.getArray();
        for (int i = 0; i < ids.length; i++) {
            all.add(new ContributorUnits(new PayeeId(ids[i]).toString(), counts[i]));
        }
    }
}
