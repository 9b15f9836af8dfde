package org.xpatvoices.ledger.packet;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.contracts.packet.PacketFacts;
import org.xpatvoices.contracts.packet.PacketProgress;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.ProductTerms;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads a row of {@code ledger.packet}. */
final class PacketRows implements RowMapper<PacketView> {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final CoolingOff coolingOff;

    PacketRows(CoolingOff coolingOff) {
        this.coolingOff = coolingOff;
    }

    @Override
    public PacketView mapRow(ResultSet row, int rowNumber) throws SQLException {
        String json = row.getString("sealed");
        PacketSealed sealed = json == null ? null : ViewJson.read(json, PacketSealed.class);
        ProductTerms terms = ViewJson.read(row.getString("terms"), ProductTerms.class);
        return new PacketView(
                row.getString("packet_id"),
                row.getString("product_id"),
                row.getString("product_title"),
                row.getString("epoch"),
                PacketState.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getLong("requested_position"),
                ViewJson.read(row.getString("reasons"), TEXTS),
                terms.purposes(),
                terms.recipients(),
                sealed == null ? null : sealed.cutOffPosition(),
                sealed == null ? null : sealed.rows(),
                sealed == null ? null : sealed.suppressedRows(),
                sealed == null ? null : sealed.contributorCount(),
                sealed == null ? null : sealed.reached(),
                sealed == null ? null : new Money(sealed.priceMicro(), sealed.currency()),
                terms.pricing(),
                sealed == null ? List.of() : sealed.files(),
                sealed == null ? null : sealed.manifestSha256(),
                sealed == null ? null : sealed.sealedAt(),
                sealed == null ? null : licensableFrom(row, sealed),
                sealed == null ? null : SaleWindow.consentsEndAt(sealed),
                instant(row, "ended_at"),
                row.getString("close_reason"),
                facts(row.getString("facts")),
                json == null ? progress(row) : null);
    }

    /** As the sale reckons it. Rows older than their cut-off say when the packet was asked for. */
    private Instant licensableFrom(ResultSet row, PacketSealed sealed) throws SQLException {
        Instant cutOffAt = instant(row, "cut_off_at");
        Instant asked = row.getObject("requested_at", OffsetDateTime.class).toInstant();
        return coolingOff.licensableFrom(
                SaleWindow.coolingFrom(sealed, cutOffAt == null ? asked : cutOffAt));
    }

    private static @Nullable PacketFacts facts(@Nullable String json) {
        return json == null ? null : ViewJson.read(json, PacketFacts.class);
    }

    private static @Nullable PacketProgress progress(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return stage == null
                ? null
                : new PacketProgress(
                        AssemblyStage.valueOf(stage),
                        row.getInt("percent"),
                        row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
