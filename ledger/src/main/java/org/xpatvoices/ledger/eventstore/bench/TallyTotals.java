package org.xpatvoices.ledger.eventstore.bench;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.HashMap;
import java.util.Map;

/** A projection that writes once per batch what the last event of each tally says. */
interface TallyTotals {
    void count(Ticked event);

    static TallyTotals none() {
        return _ -> {};
    }

    static TallyTotals into(JdbcTemplate jdbc) {
        return event -> batch(jdbc).put(event.tallyId(), event.count());
    }

    private static Map<String, Long> batch(JdbcTemplate jdbc) {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(
                        TallyTotals.class.getName(),
                        _ -> {
                            var totals = new HashMap<String, Long>();
                            CurrentUnitOfWork.get()
                                    .root()
                                    .onPrepareCommit(_ -> write(jdbc, totals));
                            return totals;
                        });
    }

    private static void write(JdbcTemplate jdbc, Map<String, Long> totals) {
        jdbc.update(
                "insert into bench.tally (tally_id, count) select * from unnest(?::text[],"
                        + " ?::bigint[]) on conflict (tally_id) do update set count ="
                        + " excluded.count",
                totals.keySet().toArray(String[]::new),
                totals.values().toArray(Long[]::new));
    }
}
