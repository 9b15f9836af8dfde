package org.xpatvoices.payouts.statement;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.amendment.CorrectedShare;
import org.xpatvoices.contracts.amendment.SharesCorrected;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.PayeeId;

/** One line per corrected share, beside the line of the share. */
@Component
@ProcessingGroup("payouts.journal")
class CorrectionProjector {
    private final JdbcTemplate jdbc;

    CorrectionProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SharesCorrected event, TrackingToken token) {
        long position = token.position().orElseThrow();
        jdbc.batchUpdate(
                """
                INSERT INTO payouts.earning_correction
                    (payee, position, licence, number, old_micro, new_micro)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.shares().stream().map(share -> row(event, share, position)).toList());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.earning_correction");
    }

    private static Object[] row(SharesCorrected event, CorrectedShare share, long position) {
        return new Object[] {
            PayeeId.of(share.payeeId()).value(),
            position,
            LicenceId.of(event.licenceId()).value(),
            event.number(),
            share.oldMicro(),
            share.newMicro()
        };
    }
}
