package org.xpatvoices.payouts.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.amendment.AmendmentDeclined;
import org.xpatvoices.contracts.amendment.AmendmentEndorsed;
import org.xpatvoices.contracts.amendment.AmendmentProposed;
import org.xpatvoices.contracts.ids.LicenceId;

import java.sql.Timestamp;
import java.util.UUID;

/** Writes what was proposed about sales, together with the books. */
@Component
@ProcessingGroup("payouts.journal")
class AmendmentProjector {
    private final JdbcTemplate jdbc;

    AmendmentProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AmendmentProposed event, TrackingToken token) {
        jdbc.update(
                """
                INSERT INTO payouts.amendment
                    (licence, number, position, kind, state, old_micro, new_micro, currency, workers,
                     ends_licence, cause, reason, proposed_by, proposed_at)
                VALUES (?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                licence(event.licenceId()),
                event.number(),
                token.position().orElseThrow(),
                event.kind(),
                event.oldMicro(),
                event.newMicro(),
                event.currency(),
                event.shares().size(),
                event.endsLicence(),
                event.cause(),
                KeepableText.kept(event.reason()),
                event.proposedBy(),
                Timestamp.from(event.proposedAt()));
    }

    @EventHandler
    void on(AmendmentEndorsed event) {
        jdbc.update(
                "UPDATE payouts.amendment SET endorsed_by = ? WHERE licence = ? AND number = ?",
                event.endorsedBy(),
                licence(event.licenceId()),
                event.number());
    }

    @EventHandler
    void on(AmendmentDeclined event) {
        jdbc.update(
                """
                UPDATE payouts.amendment SET state = 'DECLINED', decided_by = ?, decided_at = ?
                WHERE licence = ? AND number = ? AND state = 'PROPOSED'
                """,
                event.declinedBy(),
                Timestamp.from(event.declinedAt()),
                licence(event.licenceId()),
                event.number());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.amendment");
    }

    private static UUID licence(String id) {
        return LicenceId.of(id).value();
    }
}
