package org.xpatvoices.ledger.admission;

import org.xpatvoices.contracts.admission.AdmittedKind;
import org.xpatvoices.contracts.admission.PartyView;
import org.xpatvoices.contracts.admission.Standing;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the table of parties. */
final class PartyRow {
    private PartyRow() {}

    static PartyView read(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new PartyView(
                row.getString("party_id"),
                AdmittedKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Standing.valueOf(row.getString("standing")),
                row.getLong("position"),
                row.getString("registered_by"),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
