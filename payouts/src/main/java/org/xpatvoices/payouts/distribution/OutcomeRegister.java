package org.xpatvoices.payouts.distribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.HeldDistributionView;
import org.xpatvoices.contracts.ids.LicenceId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/** What became of sales: distributed, or held for an operator. */
@Component
class OutcomeRegister {
    private final JdbcTemplate jdbc;

    OutcomeRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(DistributionComputed event, long position) {
        UUID licence = LicenceId.of(event.licenceId()).value();
        jdbc.update(
                """
                INSERT INTO payouts.distribution
                    (licence, position, total_micro, share_count, total_units, chunks, algorithm,
                     manifest_sha256, result_sha256, distributed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (licence) DO NOTHING
                """,
                licence,
                position,
                event.totalMicro(),
                event.shareCount(),
                event.totalUnits(),
                event.chunks(),
                event.algorithm(),
                event.manifestSha256(),
                event.resultSha256(),
                Timestamp.from(event.distributedAt()));
        jdbc.update("DELETE FROM payouts.distribution_held WHERE licence = ?", licence);
    }

    /** A sale that was undone waits for nobody any more. */
    void keep(SaleRefunded event) {
        if (event.undone()) {
            jdbc.update(
                    "DELETE FROM payouts.distribution_held WHERE licence = ?",
                    LicenceId.of(event.licenceId()).value());
        }
    }

    void keep(DistributionHeld event, long position) {
        jdbc.update(
                """
                INSERT INTO payouts.distribution_held
                    (licence, position, packet_id, rule, detail, currency, price_micro, sold_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (licence) DO UPDATE
                SET position = excluded.position, rule = excluded.rule, detail = excluded.detail
                """,
                LicenceId.of(event.licenceId()).value(),
                position,
                event.packetId(),
                event.rule(),
                event.detail(),
                event.currency(),
                event.priceMicro(),
                Timestamp.from(event.soldAt()));
    }

    List<HeldDistributionView> held() {
        return jdbc.query(
                "SELECT * FROM payouts.distribution_held ORDER BY position", (row, _) -> held(row));
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.distribution, payouts.distribution_held");
    }

    private static HeldDistributionView held(ResultSet row) throws SQLException {
        return new HeldDistributionView(
                new LicenceId(row.getObject("licence", UUID.class)).toString(),
                row.getString("packet_id"),
                row.getString("rule"),
                row.getString("detail"),
                row.getString("currency"),
                row.getLong("price_micro"),
                row.getTimestamp("sold_at").toInstant());
    }
}
