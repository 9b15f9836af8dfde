package org.xpatvoices.payouts.distribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.payouts.copy.SentArray;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who is in a packet, one row per chunk of a thousand. */
@Component
class ContributorRegister {
    private final JdbcTemplate jdbc;

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

    /** As PostgreSQL sends arrays in binary: 129,000 of them are waited for. */
    List<ContributorUnits> of(String packetId) {
        List<ContributorUnits> all = new ArrayList<>();
        jdbc.query(
                "SELECT array_send(payees), array_send(units) FROM payouts.contributor_chunk"
                        + " WHERE packet_id = ? ORDER BY chunk",
                row -> {
                    addAll(all, new SentArray(row.getBytes(1)), new SentArray(row.getBytes(2)));
                },
                packetId);
        return all;
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.contributor_chunk");
    }

    private static void addAll(List<ContributorUnits> all, SentArray payees, SentArray units) {
        while (payees.hasNext()) {
            all.add(
                    new ContributorUnits(
                            new PayeeId(payees.nextUuid()).toString(), units.nextBigint()));
        }
    }
}
