package org.xpatvoices.ledger.offtaker;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;
import org.xpatvoices.contracts.offtaker.OffTakerView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A row of {@code ledger.off_taker}, to which the balances are still missing. */
record OffTakerRow(
        String offTakerId,
        String name,
        String recipientClass,
        List<String> purposes,
        OffTakerStanding standing,
        String registeredBy,
        Instant registeredAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String suspensionReason,
        @Nullable Instant suspendedAt,
        long registeredPosition) {
    static OffTakerRow of(ResultSet row) throws SQLException {
        return new OffTakerRow(
                row.getString("off_taker_id"),
                row.getString("name"),
                row.getString("recipient_class"),
                List.of((String[]) row.getArray("purposes").getArray()),
                OffTakerStanding.valueOf(row.getString("standing")),
                row.getString("registered_by"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                row.getString("suspension_reason"),
                instant(row, "suspended_at"),
                row.getLong("registered_position"));
    }

    OffTakerView view(List<Money> prepaid) {
        return new OffTakerView(
                offTakerId,
                name,
                recipientClass,
                purposes,
                standing,
                registeredBy,
                registeredAt,
                approvedBy,
                approvedAt,
                suspensionReason,
                suspendedAt,
                prepaid,
                registeredPosition);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
