package org.xpatvoices.ledger.licence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.RetractionAcknowledged;
import org.xpatvoices.contracts.licence.RetractionNoticed;

import java.time.ZoneOffset;

/** Writes retraction notices and their answers. */
@Component
@ProcessingGroup("ledger.licences")
class RetractionProjector {
    private final JdbcClient jdbc;

    RetractionProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(RetractionNoticed event, TrackingToken token) {
        jdbc.sql(
                        """
                        insert into ledger.retraction (position, licence_id, off_taker_id,
                            noticed_at, answer_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        token.position().orElseThrow(),
                        event.licenceId(),
                        event.offTakerId(),
                        event.noticedAt().atOffset(ZoneOffset.UTC),
                        event.answerBy().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(RetractionAcknowledged event, TrackingToken token) {
        jdbc.sql(
                        """
                        update ledger.retraction set answer = ?, answered_at = ?
                        where licence_id = ? and position < ? and answer is null
                        """)
                .params(
                        event.answer(),
                        event.answeredAt().atOffset(ZoneOffset.UTC),
                        event.licenceId(),
                        token.position().orElseThrow())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.retraction").update();
    }
}
