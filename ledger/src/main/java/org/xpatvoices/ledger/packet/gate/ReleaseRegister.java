package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.ledger.packet.ViewJson;
import org.xpatvoices.ledger.view.CopiedRows;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which workers were released in which groups of which packets, and what was shown of them. */
@Component
public class ReleaseRegister {
    private static final long ONE_AT_A_TIME = 0x72656c65617365L;

    private final JdbcTemplate jdbc;

    ReleaseRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one packet through at a time, until the transaction ends. */
    public void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, ONE_AT_A_TIME);
    }

    /** The packets of a product in an epoch that are kept, each with what the log says of it. */
    public Map<String, String> ofProductIn(String productId, long epochNumber) {
        var packets = new TreeMap<String, String>();
        jdbc.query(
                """
                select packet_id, coalesce((
                    select string_agg(payload_type, ' ') from ledger.stored_event e
                    where e.stream = right(packet_id, 32)::uuid and e.aggregate_id = packet_id), '')
                from ledger.release where product_id = ? and epoch_number = ?
                """,
                row -> {
                    packets.put(row.getString(1), row.getString(2));
                },
                productId,
                epochNumber);
        return packets;
    }

    SoldRegister sold() {
        return new SoldRegister(jdbc);
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

    /**
     * Nothing of a packet that was refused in the end counts as shown; unless groups of a later one
     * were made of its groups by then. Those were hidden on the assumption that it was shown, and
     * without it nobody could say of whom they were made. So it goes on counting, which hides
     * everybody at least as well.
     */
    public void discard(PacketId packetId) {
        lock();
        for (String table : List.of("ledger.release_member", "ledger.release")) {
            jdbc.update(
                    "delete from "
                            + table
                            + " where packet_id = ? and not exists ("
                            + "select from ledger.release_group where parent_packet = ?)",
                    packetId.toString(),
                    packetId.toString());
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
