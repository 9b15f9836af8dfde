package org.xpatvoices.ledger.licence;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.licence.LicenceRevoked;
import org.xpatvoices.contracts.licence.LicenceSold;
import org.xpatvoices.ledger.packet.PacketMemberRegister;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Which licences rest on which grants. It reads the log in the processor of the automation that
 * tells buyers of a withdrawal, so that no sale before the withdrawal is missed.
 */
@Component
@ProcessingGroup(PacketMemberRegister.GROUP)
public class SoldLicenceRegister {
    private final JdbcClient jdbc;

    SoldLicenceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Licences whose term still runs then. */
    public List<LicenceId> restingOn(String grantId, Instant at) {
        return jdbc
                .sql(
                        """
                        select licence_id from ledger.packet_member
                        join ledger.sold_licence using (packet_id)
                        where grant_id = ? and ends_at > ? order by licence_id
                        """)
                .params(grantId, at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .map(LicenceId::of)
                .toList();
    }

    @EventHandler
    void on(LicenceSold event) {
        jdbc.sql(
                        """
                        insert into ledger.sold_licence (licence_id, packet_id, ends_at)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(
                        event.licenceId(),
                        event.packetId(),
                        event.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(LicenceRevoked event) {
        jdbc.sql("update ledger.sold_licence set ends_at = ? where licence_id = ?")
                .params(event.revokedAt().atOffset(ZoneOffset.UTC), event.licenceId())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.sold_licence").update();
    }
}
