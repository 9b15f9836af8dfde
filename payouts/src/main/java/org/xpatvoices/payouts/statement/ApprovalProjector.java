package org.xpatvoices.payouts.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.SaleRefunded;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.ids.LicenceId;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Writes what came of a proposal that two people wanted, and who pays for it. */
@Component
@ProcessingGroup("payouts.journal")
class ApprovalProjector {
    private final JdbcTemplate jdbc;

    ApprovalProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SaleRefunded event) {
        approve(
                event.licenceId(),
                event.number(),
                new long[] {
                    event.clearingMicro(),
                    event.feeMicro(),
                    event.roundingMicro(),
                    event.lossMicro()
                },
                event.approvedBy(),
                event.approvedAt());
    }

    @EventHandler
    void on(SharesCorrected event) {
        long[] parts = {0, 0, 0, event.addedMicro()};
        approve(event.licenceId(), event.number(), parts, event.approvedBy(), event.approvedAt());
    }

    private void approve(String licenceId, int number, long[] parts, String by, Instant at) {
        jdbc.update(
                """
                UPDATE payouts.amendment
                SET state = 'APPROVED', clearing_micro = ?, fee_micro = ?, rounding_micro = ?,
                    loss_micro = ?, decided_by = ?, decided_at = ?
                WHERE licence = ? AND number = ?
                """,
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                by,
                Timestamp.from(at),
                licence(licenceId),
                number);
    }

    private static UUID licence(String id) {
        return LicenceId.of(id).value();
    }
}
