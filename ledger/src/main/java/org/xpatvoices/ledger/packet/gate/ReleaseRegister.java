package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.ledger.packet.ViewJson;
import org.xpatvoices.ledger.view.CopiedRows;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which workers were released in which groups of which packets, and what was shown of them. */
@Component
public class ReleaseRegister {
    private static final long ONE_AT_A_TIME = 0x72656c65617365L;

    private final JdbcTemplate jdbc;

    ReleaseRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one packet through at a time, until the transaction ends. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, ONE_AT_A_TIME);
    }

    /** Who is in a packet of another product in this epoch, for one of these purposes. */
    Set<String> soldElsewhereIn(GateOrder order) {
        return new HashSet<>(
                jdbc.queryForList(
                        """
                        select distinct worker_id
                        from ledger.release_member join ledger.release using (packet_id)
                        where epoch_number = ? and purposes && ?::text[] and product_id <> ?
                        """,
                        String.class,
                        order.epochNumber(),
                        texts(order.purposes()),
                        order.productId()));
    }

    /** Whose answers to a form were sold in so many epochs or more since then. */
    Set<String> soldTimes(String form, Instant since, int times) {
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

    /** Of a packet that has passed. To be committed with its files, before it is sealed. */
    public void keep(Released released) {
        GateOrder order = released.order();
        jdbc.update(
                """
                insert into ledger.release (packet_id, product_id, form, shape, columns, purposes,
                    epoch_number, released_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                order.packetId(),
                order.productId(),
                order.form(),
                order.shape(),
                texts(order.answerColumns()),
                texts(order.purposes()),
                order.epochNumber(),
                Timestamp.from(order.at()));
        keepGroups(released);
    }

    /** Nothing of a packet that was refused in the end counts as shown. */
    public void discard(PacketId packetId) {
        for (String table : List.of("ledger.release_member", "ledger.release")) {
            jdbc.update("delete from " + table + " where packet_id = ?", packetId.toString());
        }
    }

    private void keepGroups(Released released) {
        var rows = new ArrayList<Object[]>();
        for (Released.Group group : released.groups()) {
            Place parent = group.parent();
            rows.add(
                    new Object[] {
                        released.order().packetId(),
                        rows.size(),
                        parent == null ? null : parent.packetId(),
                        parent == null ? null : parent.group(),
                        group.workers().size(),
                        ViewJson.write(group.answers().counts())
                    });
        }
        jdbc.batchUpdate(
                """
                insert into ledger.release_group (packet_id, group_no, parent_packet, parent_group,
                    workers, answers)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """,
                rows);
    }

    /**
     * Who is in which group, to be committed with the groups. In the order of the worker ids, in
     * which an index takes them in fastest.
     */
    public void keepMembers(Released released) {
        String packet = released.order().packetId();
        CopiedRows.into(
                jdbc,
                "ledger.release_member (packet_id, worker_id, group_no, told)",
                4,
                rows ->
                        released.members()
                                .forEach(
                                        one ->
                                                rows.row()
                                                        .text(packet)
                                                        .text(one.worker())
                                                        .integer(one.group())
                                                        .bytes(one.told())));
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }
}
