package org.xpatvoices.ledger.admission;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.admission.GetWaitingSecrets;
import org.xpatvoices.contracts.admission.SecretApproved;
import org.xpatvoices.contracts.admission.SecretRenewed;
import org.xpatvoices.contracts.admission.SecretView;

import java.time.ZoneOffset;
import java.util.List;

/** Fresh secrets that wait for a second person. */
@Component
@ProcessingGroup("ledger.off-takers")
class SecretProjector {
    private final JdbcClient jdbc;

    SecretProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SecretRenewed event) {
        jdbc.sql(
                        """
                        insert into ledger.waiting_secret (party_id, number, renewed_by, renewed_at)
                        values (?, ?, ?, ?)
                        on conflict (party_id) do update set number = excluded.number,
                            renewed_by = excluded.renewed_by, renewed_at = excluded.renewed_at
                        """)
                .params(
                        event.partyId(),
                        event.number(),
                        event.renewedBy(),
                        event.renewedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(SecretApproved event) {
        jdbc.sql("delete from ledger.waiting_secret where party_id = ? and number = ?")
                .params(event.partyId(), event.number())
                .update();
    }

    @QueryHandler
    List<SecretView> handle(GetWaitingSecrets query) {
        return jdbc.sql("select * from ledger.waiting_secret order by renewed_at, party_id limit ?")
                .param(query.limit())
                .query(
                        (row, _) ->
                                new SecretView(
                                        row.getString("party_id"),
                                        row.getInt("number"),
                                        row.getString("renewed_by"),
                                        row.getTimestamp("renewed_at").toInstant()))
                .list();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.waiting_secret").update();
    }
}
