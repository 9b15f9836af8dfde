package org.xpatvoices.ledger.eventstore.bench;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.view.BatchedRegister;

/** A projection like all others: a row per event, a batch per transaction. */
@Component
@Profile("bench")
@ProcessingGroup("bench.bell")
class BellProjector {
    private final BatchedRegister rows;

    BellProjector(BatchedRegister rows, JdbcTemplate jdbc) {
        this.rows = rows;
        jdbc.execute("create schema if not exists bench");
        jdbc.execute("create table if not exists bench.bell (bell_id text primary key)");
    }

    @EventHandler
    void on(Pinged event) {
        rows.write(
                "insert into bench.bell (bell_id) values (?) on conflict do nothing",
                event.bellId());
    }
}
