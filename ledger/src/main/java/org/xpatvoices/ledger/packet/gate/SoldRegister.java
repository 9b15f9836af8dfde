package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Who was sold lately, and how often. */
record SoldRegister(JdbcTemplate jdbc) {
    /** Who is in a packet of another product in this epoch, for one of these purposes. */
    Set<String> elsewhereIn(GateOrder order) {
        return new HashSet<>(
                jdbc.queryForList(
                        """
                        select distinct worker_id
                        from ledger.release_member join ledger.release using (packet_id)
                        where epoch_number = ? and purposes && ?::text[] and product_id <> ?
                        """,
                        String.class,
                        order.epochNumber(),
                        order.purposes().toArray(String[]::new),
                        order.productId()));
    }

    /** Whose answers to a form were sold in so many epochs or more since then. */
    Set<String> times(String form, Instant since, int times) {
        return new HashSet<>(
                jdbc.queryForList(
                        """
                        select worker_id
                        from ledger.release_member join ledger.release using (packet_id)
                        where form = ? and released_at > ?
                        group by worker_id having count(distinct epoch_number) >= ?
                        """,
                        String.class,
                        form,
                        Timestamp.from(since),
                        times));
    }
}
