package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.ledger.packet.ViewJson;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which workers were released in which groups of which packets, and what was shown of them. */
@Component
public class ReleaseRegister {
    private static final long ONE_AT_A_TIME = 0x72656c65617365L;
    private static final TypeReference<List<Map<String, Integer>>> COUNTS =
            new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    ReleaseRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a worker was released last, and in which columns. */
    record Last(Place place, String shape) {}

    /** Lets one packet through at a time, until the transaction ends. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, ONE_AT_A_TIME);
    }

    /** Of every worker whose answers a comparable packet has shown, the last such packet. */
    Map<String, Last> last(GateOrder order) {
        var last = new HashMap<String, Last>();
        jdbc.query(
                """
                select distinct on (worker_id) worker_id, packet_id, group_no, shape
                from ledger.release_member join ledger.release using (packet_id)
                where form = ? or columns && ?::text[]
                order by worker_id, position desc
                """,
                row -> {
                    last.put(row.getString("worker_id"), lastOf(row));
                },
                order.form(),
                texts(order.answerColumns()));
        return last;
    }

    private static Last lastOf(ResultSet row) throws SQLException {
        return new Last(
                new Place(row.getString("packet_id"), row.getInt("group_no")),
                row.getString("shape"));
    }

    /** The groups of packets of a shape, without those who moved on to a later packet. */
    Map<Place, EarlierGroup> groups(String shape) {
        var groups = new HashMap<Place, EarlierGroup>();
        jdbc.query(
                """
                select packet_id, group_no, parent_packet, parent_group, workers, answers
                from ledger.release_group join ledger.release using (packet_id)
                where shape = ? order by position, group_no
                """,
                row -> {
                    add(row, groups);
                },
                shape);
        return groups;
    }

    private static void add(ResultSet row, Map<Place, EarlierGroup> groups) throws SQLException {
        var place = new Place(row.getString("packet_id"), row.getInt("group_no"));
        int workers = row.getInt("workers");
        var answers = Answers.counted(ViewJson.read(row.getString("answers"), COUNTS));
        groups.put(place, new EarlierGroup(place, workers, answers));
        String parent = row.getString("parent_packet");
        if (parent != null) {
            groups.computeIfPresent(
                    new Place(parent, row.getInt("parent_group")),
                    (at, whole) ->
                            new EarlierGroup(
                                    at,
                                    whole.workers() - workers,
                                    whole.answers().without(answers)));
        }
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

    /** To be committed with the packet's files, before it is sealed. */
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
        keepMembers(released);
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

    private record Member(String worker, int group) {}

    /** In the order of the worker ids, in which an index takes them in fastest. */
    private void keepMembers(Released released) {
        var members = new ArrayList<Member>();
        int number = 0;
        for (Released.Group group : released.groups()) {
            for (String worker : group.workers()) {
                members.add(new Member(worker, number));
            }
            number++;
        }
        var sorted = members.parallelStream().sorted(Comparator.comparing(Member::worker)).toList();
        jdbc.update(
                """
                insert into ledger.release_member (packet_id, worker_id, group_no)
                select ?, worker_id, group_no from unnest(?::text[], ?::int[]) as r(worker_id, group_no)
                """,
                released.order().packetId(),
                sorted.stream().map(Member::worker).toArray(String[]::new),
                sorted.stream().map(Member::group).toArray(Integer[]::new));
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }
}
