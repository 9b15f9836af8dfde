package org.xpatvoices.ledger.packet;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.ConsentWithdrawn;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.PacketClosed;
import org.xpatvoices.contracts.packet.PacketSealed;

import java.time.ZoneOffset;
import java.util.List;

/**
 * Knows which packets on sale rest on which grants. It reads the log in the same processor as the
 * automation that closes packets, so that both always stand at the same position.
 */
@Component
@ProcessingGroup(PacketMemberRegister.GROUP)
public class PacketMemberRegister {
    public static final String GROUP = "ledger.packet-closing";

    private final JdbcClient jdbc;

    PacketMemberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PacketId> onSaleRestingOn(String grantId) {
        return jdbc
                .sql(
                        """
                        select packet_id from ledger.packet_member
                        join ledger.sellable_packet using (packet_id)
                        where grant_id = ? order by packet_id
                        """)
                .param(grantId)
                .query(String.class)
                .list()
                .stream()
                .map(PacketId::of)
                .toList();
    }

    /** Whether a grant was withdrawn while the packet was being assembled. */
    public boolean restsOnWithdrawnGrant(PacketId packetId) {
        return jdbc.sql(
                        """
                        select exists (select from ledger.packet_member
                            join ledger.withdrawn_grant using (grant_id) where packet_id = ?)
                        """)
                .param(packetId.toString())
                .query(Boolean.class)
                .single();
    }

    @EventHandler
    void on(ConsentWithdrawn event) {
        jdbc.sql(
                        """
                        insert into ledger.withdrawn_grant (grant_id, withdrawn_at) values (?, ?)
                        on conflict do nothing
                        """)
                .param(event.grantId())
                .param(event.withdrawnAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(PacketSealed event) {
        jdbc.sql("insert into ledger.sellable_packet (packet_id) values (?) on conflict do nothing")
                .param(event.packetId())
                .update();
    }

    @EventHandler
    void on(PacketClosed event) {
        jdbc.sql("delete from ledger.sellable_packet where packet_id = ?")
                .param(event.packetId())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.sellable_packet").update();
        jdbc.sql("delete from ledger.withdrawn_grant").update();
    }
}
