package org.xpatvoices.ledger.packet;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.enrolment.WorkerErased;
import org.xpatvoices.contracts.packet.PacketClosed;

/**
 * Forgets in which packets an erased worker was, and in which class of them. The release gate goes
 * on without: it counts how many of a class are missing and asks for nobody's name, and an erased
 * account never comes back.
 */
@Component
@ProcessingGroup(PacketMemberRegister.GROUP)
class ErasedMemberRegister {
    private final JdbcClient jdbc;

    ErasedMemberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A packet still on sale is about to be closed; until then a sale that slips in has to be told
     * of the withdrawal.
     */
    @EventHandler
    void on(WorkerErased event) {
        jdbc.sql("insert into ledger.erased_worker (worker_id) values (?) on conflict do nothing")
                .param(event.workerId())
                .update();
        jdbc.sql(
                        """
                        with released as (
                            delete from ledger.release_member where worker_id = ? returning packet_id)
                        delete from ledger.packet_member
                        where worker_id = ? and packet_id in (
                            select packet_id from released
                            except select packet_id from ledger.sellable_packet)
                        """)
                .params(event.workerId(), event.workerId())
                .update();
    }

    /** That moment, or that of a packet that was being made while somebody was erased. */
    @EventHandler
    void on(PacketClosed event) {
        for (String table : new String[] {"ledger.release_member", "ledger.packet_member"}) {
            jdbc.sql(
                            "delete from "
                                    + table
                                    + " where packet_id = ? and worker_id in"
                                    + " (select worker_id from ledger.erased_worker)")
                    .param(event.packetId())
                    .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("delete from ledger.erased_worker").update();
    }
}
