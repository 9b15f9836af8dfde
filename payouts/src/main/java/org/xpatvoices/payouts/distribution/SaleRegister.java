package org.xpatvoices.payouts.distribution;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.distribution.SaleToDistribute;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.LicenceRevoked;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sales, with all that their distribution needs to know. */
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
                    (licence, position, asked_position, off_taker_id, off_taker_name, packet_id, product_id,
                     product_title, purpose, pricing_mode, pricing_micro, contributor_count, contributors_sha256,
                     currency, price_micro, fee_micro, rounding_micro, sold_at, ends_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (licence) DO NOTHING
                """,
                LicenceId.of(event.licenceId()).value(),
                position,
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
                event.contributorsSha256(),
                event.currency(),
                event.priceMicro(),
                event.feeMicro(),
                event.roundingMicro(),
                Timestamp.from(event.soldAt()),
                Timestamp.from(event.endsAt()));
    }

    void ask(LicenceId licence, long position) {
        jdbc.update(
                "UPDATE payouts.sale SET asked_position = ? WHERE licence = ?",
                position,
                licence.value());
    }

    void end(LicenceRevoked event) {
        jdbc.update(
                "UPDATE payouts.sale SET ends_at = ? WHERE licence = ?",
                Timestamp.from(event.revokedAt()),
                LicenceId.of(event.licenceId()).value());
    }

    Optional<SaleToDistribute> find(
            LicenceId licence,
            long position,
            Function<String, List<ContributorUnits>> contributors) {
        return jdbc
                .query(
                        "SELECT * FROM payouts.sale WHERE licence = ? AND asked_position >= ?",
                        (row, _) -> sale(row, licence, contributors),
                        licence.value(),
                        position)
                .stream()
                .findFirst();
    }

    void clear() {
        jdbc.execute("TRUNCATE payouts.sale");
    }

    private static SaleToDistribute sale(
            ResultSet row, LicenceId licence, Function<String, List<ContributorUnits>> contributors)
            throws SQLException {
        String packet = row.getString("packet_id");
        String currency = row.getString("currency");
        return new SaleToDistribute(
                licence.toString(),
                packet,
                new Pricing(
                        PricingMode.valueOf(row.getString("pricing_mode")),
                        row.getLong("pricing_micro"),
                        currency),
                row.getLong("price_micro"),
                currency,
                row.getString("contributors_sha256"),
                row.getString("off_taker_name"),
                row.getString("product_title"),
                row.getString("purpose"),
                row.getTimestamp("sold_at").toInstant(),
                contributors.apply(packet));
    }
}
