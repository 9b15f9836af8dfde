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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which workers were released in which groups of which packets, and what was shown of them. */
@Component
public class ReleaseRegister {
    private static final long ONE_AT_A_TIME = 0x72656c65617365L;
    private static final TypeReference<Map<String, Map<String, Integer>>> COUNTS =
            new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Integer>>> UNNAMED =
            new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    ReleaseRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a worker was released last.
     *
     * @param apart packets that showed the worker in classes of which none came from the other;
     *     none if each was made of the one before
     */
    record Last(Place place, List<String> apart) {}

    /** Lets one packet through at a time, until the transaction ends. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, ONE_AT_A_TIME);
    }

    /**
     * The packets that could be put beside this one, the oldest first: of its form, or with a
     * column of which it has the like, or that could be put beside one of these.
     */
    private List<String> comparable(GateOrder order) {
        record Release(String packetId, String form, List<String> columns) {}
        var others = new ArrayList<Release>();
        jdbc.query(
                "select packet_id, form, columns from ledger.release order by position",
                row -> {
                    others.add(
                            new Release(
                                    row.getString("packet_id"),
                                    row.getString("form"),
                                    List.of((String[]) row.getArray("columns").getArray())));
                });
        var inOrder = others.stream().map(Release::packetId).toList();
        var forms = new HashSet<>(Set.of(order.form()));
        var columns = new HashSet<>(Families.around(order.answerColumns()));
        var found = new HashSet<String>();
        boolean more = true;
        while (more) {
            more =
                    others.removeIf(
                            one -> {
                                boolean linked =
                                        forms.contains(one.form)
                                                || one.columns.stream().anyMatch(columns::contains);
                                if (linked) {
                                    found.add(one.packetId);
                                    forms.add(one.form);
                                    columns.addAll(Families.around(one.columns));
                                }
                                return linked;
                            });
        }
        return inOrder.stream().filter(found::contains).toList();
    }

    /** What comparable packets have shown, before this one. */
    History history(GateOrder order) {
        String[] packets = texts(comparable(order));
        Map<Place, EarlierGroup> groups = new HashMap<>();
        Map<Place, Place> parents = new HashMap<>();
        jdbc.query(
                """
                select packet_id, group_no, parent_packet, parent_group, workers, answers, shape
                from ledger.release_group join ledger.release using (packet_id)
                where packet_id = any (?) order by position, group_no
                """,
                row -> {
                    add(row, order, groups, parents);
                },
                (Object) packets);
        return new History(last(packets, parents), groups);
    }

    /**
     * @param last of every worker in a comparable packet
     * @param groups as they stand, without those who moved on to a later packet
     */
    record History(Map<String, Last> last, Map<Place, EarlierGroup> groups) {}

    private Map<String, Last> last(String[] packets, Map<Place, Place> parents) {
        Map<String, Last> last = new HashMap<>();
        jdbc.query(
                """
                select worker_id, packet_id, group_no
                from ledger.release_member join ledger.release using (packet_id)
                where packet_id = any (?) order by position
                """,
                row -> {
                    var place = new Place(row.getString("packet_id"), row.getInt("group_no"));
                    last.merge(
                            row.getString("worker_id"),
                            new Last(place, List.of()),
                            (before, now) -> follows(before, now, parents));
                },
                (Object) packets);
        return last;
    }

    private static Last follows(Last before, Last now, Map<Place, Place> parents) {
        boolean madeOfIt = before.place().equals(parents.get(now.place()));
        return madeOfIt && before.apart().isEmpty()
                ? now
                : new Last(
                        now.place(),
                        before.apart().isEmpty()
                                ? List.of(before.place().packetId(), now.place().packetId())
                                : before.apart());
    }

    private static void add(
            ResultSet row,
            GateOrder order,
            Map<Place, EarlierGroup> groups,
            Map<Place, Place> parents)
            throws SQLException {
        var place = new Place(row.getString("packet_id"), row.getInt("group_no"));
        int workers = row.getInt("workers");
        Answers answers = answers(row, order);
        groups.put(place, new EarlierGroup(place, workers, answers));
        String parentPacket = row.getString("parent_packet");
        if (parentPacket != null) {
            var parent = new Place(parentPacket, row.getInt("parent_group"));
            parents.put(place, parent);
            groups.computeIfPresent(
                    parent,
                    (at, whole) ->
                            new EarlierGroup(
                                    at,
                                    whole.workers() - workers,
                                    whole.answers().without(answers)));
        }
    }

    /** Older rows do not name their columns, which only packets of the same shape are sure of. */
    private static Answers answers(ResultSet row, GateOrder order) throws SQLException {
        String json = row.getString("answers");
        if (json.startsWith("{")) {
            return Answers.counted(ViewJson.read(json, COUNTS));
        }
        List<Map<String, Integer>> counts = ViewJson.read(json, UNNAMED);
        boolean sameShape = row.getString("shape").equals(order.shape());
        var named = new LinkedHashMap<String, Map<String, Integer>>();
        for (Map<String, Integer> one : counts) {
            int column = named.size();
            named.put(sameShape ? order.answered().get(column) : "unnamed " + column, one);
        }
        return Answers.counted(named);
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
