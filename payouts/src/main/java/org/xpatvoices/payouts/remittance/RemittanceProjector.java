package org.xpatvoices.payouts.remittance;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.DestinationsForgotten;
import org.xpatvoices.contracts.remittance.RemittanceQuoteChosen;
import org.xpatvoices.contracts.remittance.RemittanceQuotesShown;

import java.sql.Timestamp;

/** What each payee was shown and chose, sealed as the events hold it. */
@Component
@ProcessingGroup("payouts.payout")
class RemittanceProjector {
    private final JdbcTemplate jdbc;

    RemittanceProjector(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RemittanceQuotesShown event) {
        jdbc.update(
                """
                INSERT INTO payouts.remittance_offer
                    (offer_id, payee_id, key_id, ciphertext, shown_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (offer_id) DO NOTHING
                """,
                event.offerId(),
                event.payeeId(),
                event.offer().keyId(),
                event.offer().ciphertext(),
                Timestamp.from(event.shownAt()));
    }

    @EventHandler
    void on(RemittanceQuoteChosen event) {
        jdbc.update(
                "UPDATE payouts.remittance_offer SET chosen_rank = ?, chosen_at = ?"
                        + " WHERE offer_id = ?",
                event.rank(),
                Timestamp.from(event.chosenAt()),
                event.offerId());
    }

    /** What nobody can open any more need not be kept here. */
    @EventHandler
    void on(DestinationsForgotten event) {
        jdbc.update(
                "DELETE FROM payouts.remittance_offer WHERE payee_id = ? AND key_id = ?",
                event.payeeId(),
                event.keyId());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.remittance_offer");
    }
}
