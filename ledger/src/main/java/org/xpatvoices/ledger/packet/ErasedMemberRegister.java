package org.xpatvoices.ledger.packet;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
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
     * A packet that is not closed yet is on sale, or about to be: until it is closed it has to be
     * told of the withdrawal, and so has a sale that slips in. Whether it is says the log up to
     * this event. A packet that nobody has read of may have been kept and be sealed only later.
     */
    @EventHandler
    void on(WorkerErased event, TrackingToken token) {
        jdbc.sql("insert into ledger.erased_worker (worker_id) values (?) on conflict do nothing")
                .param(event.workerId())
                .update();
        jdbc.sql(
                        """
                        with released as (
                            delete from ledger.release_member where worker_id = ? returning packet_id)
                        delete from ledger.packet_member
                        where worker_id = ? and packet_id in (
                            select packet_id from released where (
                                select min(position) from ledger.stored_event e
                                where e.stream = right(released.packet_id, 32)::uuid
                                  and e.aggregate_id = released.packet_id
                                  and e.payload_type like '%.PacketClosed') < ?)
                        """)
                .params(event.workerId(), event.workerId(), token.position().orElseThrow())
                .update();
    }

    /** That moment, whether it was on sale or being made while somebody was erased. */
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
