package org.xpatvoices.ledger.packet;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.GetProvenance;
import org.xpatvoices.contracts.packet.ReleaseRegistered;

import java.util.Optional;

/** The public side of the registry of releases. */
@Component
@ProcessingGroup("ledger.catalogue")
class ProvenanceProjector {
    private final JdbcClient jdbc;

    ProvenanceProjector(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ReleaseRegistered event) {
        jdbc.sql(
                        """
                        insert into ledger.packet_provenance (packet_id, registered)
                        values (?, ?::jsonb) on conflict do nothing
                        """)
                .params(event.packetId(), ViewJson.write(event))
                .update();
    }

    @QueryHandler
    Optional<ReleaseRegistered> handle(GetProvenance query) {
        return jdbc.sql("select registered from ledger.packet_provenance where packet_id = ?")
                .param(query.packetId().toString())
                .query(String.class)
                .optional()
                .map(json -> ViewJson.read(json, ReleaseRegistered.class));
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.packet_provenance").update();
    }
}
