package org.xpatvoices.ledger.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Set;

/** What must be true of a log whatever happened while it was written. */
final class StoredLog {
    private StoredLog() {}

    static void mustHold(JdbcTemplate jdbc, Set<String> confirmed) {
        assertThat(
                        jdbc.queryForObject(
                                "select coalesce(max(position), 0) - count(*) from ledger.event",
                                Long.class))
                .as("positions are 1 to n")
                .isZero();
        assertThat(
                        jdbc.queryForObject(
                                "select last_position - (select coalesce(max(position), 0) from"
                                        + " ledger.event) from ledger.event_writer",
                                Long.class))
                .as("the counter is where the log ends")
                .isZero();
        assertThat(
                        jdbc.queryForList(
                                "select aggregate_id from ledger.event_readable group by"
                                        + " aggregate_id having count(*) <> "
                                        + Load.EVENTS_PER_APPEND,
                                String.class))
                .as("appends are there whole or not at all")
                .isEmpty();
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) - count(distinct event_id) from ledger.event",
                                Long.class))
                .as("nothing is there twice")
                .isZero();
        assertThat(
                        jdbc.queryForList(
                                "select distinct aggregate_id from ledger.event_readable",
                                String.class))
                .as("what was confirmed is there")
                .containsAll(confirmed);
    }
}
