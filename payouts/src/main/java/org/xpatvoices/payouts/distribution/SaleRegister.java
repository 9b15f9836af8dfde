package org.xpatvoices.payouts.distribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.DistributionComputed;
import org.xpatvoices.contracts.distribution.DistributionHeld;
import org.xpatvoices.contracts.distribution.HeldDistributionView;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.LicenceSold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sales, and what became of their distribution. */
@Component
class SaleRegister {
    private final JdbcTemplate jdbc;

    SaleRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(LicenceSold event, long position) {
        jdbc.update(
                """
                INSERT INTO payouts.sale
                    (licence, position, off_taker_id, off_taker_name, packet_id, product_id,
                     product_title, purpose, pricing_mode, pricing_micro, contributor_count,
                     currency, price_micro, fee_micro, rounding_micro, sold_at, ends_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (licence) DO NOTHING
                """,
                LicenceId.of(event.licenceId()).value(),
                position,
                event.offTakerId(),
                event.offTakerName(),
                event.packetId(),
                event.productId(),
                event.productTitle(),
                event.purpose(),
                event.pricing().mode().name(),
                event.pricing().amountMicro(),
                event.contributorCount(),
                event.currency(),
                event.priceMicro(),
                event.feeMicro(),
                event.roundingMicro(),
                Timestamp.from(event.soldAt()),
                Timestamp.from(event.endsAt()));
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

    Optional<String> packetOf(LicenceId licence) {
        return jdbc
                .query(
                        "SELECT packet_id FROM payouts.sale WHERE licence = ?",
                        (row, _) -> row.getString(1),
                        licence.value())
                .stream()
                .findFirst();
    }

    List<HeldDistributionView> held() {
        return jdbc.query(
                "SELECT * FROM payouts.distribution_held ORDER BY position", (row, _) -> held(row));
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.sale, payouts.distribution, payouts.distribution_held");
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
