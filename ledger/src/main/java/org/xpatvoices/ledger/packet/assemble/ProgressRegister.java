package org.xpatvoices.ledger.packet.assemble;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.packet.AssemblyStage;

import java.sql.Timestamp;
import java.time.Clock;

/** Notes how far an assembly is, for everybody to see while it still runs. */
@Component
class ProgressRegister {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    ProgressRegister(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    void at(PacketId packetId, AssemblyStage stage) {
        at(packetId, stage, stage.percent());
    }

    /**
     * Does not wait for the disk: what a packet wrote meanwhile would have to get there first, and
     * how far an assembly was is of no use after a crash.
     */
    void at(PacketId packetId, AssemblyStage stage, int percent) {
        apart.executeWithoutResult(
                _ ->
                        jdbc.update(
                                """
                                with unhurried as (
                                    select set_config('synchronous_commit', 'off', true))
                                insert into ledger.packet_progress (packet_id, stage, percent, at)
                                select ?, ?, ?, ?::timestamptz from unhurried
                                on conflict (packet_id) do update
                                set stage = excluded.stage, percent = excluded.percent, at = excluded.at
                                """,
                                packetId.toString(),
                                stage.name(),
                                percent,
                                Timestamp.from(clock.instant())));
    }
}
