package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.packet.ViewJson;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what was released before, as far as it can be put beside a packet to come. */
@Component
class HistoryRegister {
    private static final TypeReference<Map<String, Map<String, Integer>>> COUNTS =
            new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Integer>>> UNNAMED =
            new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    HistoryRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a worker was released last.
     *
     * @param apart packets that showed the worker in classes of which none came from the other;
     *     none if each was made of the one before
     */
    record Last(Place place, List<String> apart) {}

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
    History before(GateOrder order) {
        String[] packets = comparable(order).toArray(String[]::new);
        Map<Place, EarlierGroup> groups = new HashMap<>();
        Map<Place, Place> parents = new HashMap<>();
        jdbc.query(
                """
                select packet_id, group_no, parent_packet, parent_group, workers, answers
                from ledger.release_group join ledger.release using (packet_id)
                where packet_id = any (?) order by position, group_no
                """,
                row -> {
                    add(row, groups, parents);
                },
                (Object) packets);
        return new History(last(packets, parents), groups);
    }

    /**
     * @param last of every worker in a comparable packet
     * @param groups as they stand, without those who moved on to a later packet
     */
    record History(Map<String, Last> last, Map<Place, EarlierGroup> groups) {}

    /**
     * Packet by packet, the oldest first: together they would have to be sorted by the database.
     */
    private Map<String, Last> last(String[] packets, Map<Place, Place> parents) {
        Map<String, Last> last = new HashMap<>();
        for (String packet : packets) {
            Map<Integer, Last> groups = new HashMap<>();
            jdbc.query(
                    "select worker_id, group_no from ledger.release_member where packet_id = ?",
                    row -> {
                        Last now =
                                groups.computeIfAbsent(
                                        row.getInt(2),
                                        group -> new Last(new Place(packet, group), List.of()));
                        last.merge(
                                row.getString(1),
                                now,
                                (before, after) -> follows(before, after, parents));
                    },
                    packet);
        }
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
            ResultSet row, Map<Place, EarlierGroup> groups, Map<Place, Place> parents)
            throws SQLException {
        var place = new Place(row.getString("packet_id"), row.getInt("group_no"));
        int workers = row.getInt("workers");
        Answers answers = answers(row);
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

    /** What older rows tell is of no packet that a member remembers: they are never parted. */
    private static Answers answers(ResultSet row) throws SQLException {
        String json = row.getString("answers");
        if (json.startsWith("{")) {
            return Answers.counted(ViewJson.read(json, COUNTS));
        }
        List<Map<String, Integer>> counts = ViewJson.read(json, UNNAMED);
        var named = new TreeMap<String, Map<String, Integer>>();
        for (Map<String, Integer> one : counts) {
            named.put(Alike.UNNAMED + named.size(), one);
        }
        return Answers.counted(named);
    }
}
