package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.packet.ViewJson;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * What comparable packets have shown, before this one.
     *
     * @param since from when on it is counted how often somebody was sold
     */
    History before(GateOrder order, Instant since) {
        List<ComparablesRegister.Release> packets = new ComparablesRegister(jdbc).with(order);
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
                (Object)
                        packets.stream()
                                .map(ComparablesRegister.Release::packetId)
                                .toArray(String[]::new));
        Map<String, Integer> times = new HashMap<>();
        Map<String, Last> last = last(packets, parents, since, times);
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new History(last, groups, most);
    }

    /**
     * @param last of every worker in a comparable packet
     * @param groups as they stand, without those who moved on to a later packet
     * @param mostTimes in so many of these packets at most anybody was sold since then; as all of
     *     the form are among them, nobody was sold more often
     */
    record History(Map<String, Last> last, Map<Place, EarlierGroup> groups, int mostTimes) {}

    /**
     * Packet by packet, the oldest first: together they would have to be sorted by the database.
     */
    private Map<String, Last> last(
            List<ComparablesRegister.Release> packets,
            Map<Place, Place> parents,
            Instant since,
            Map<String, Integer> times) {
        Map<String, Last> last = new HashMap<>();
        for (ComparablesRegister.Release packet : packets) {
            boolean counts = packet.at().isAfter(since);
            Map<Integer, Last> groups = new HashMap<>();
            jdbc.query(
                    "select worker_id, group_no from ledger.release_member where packet_id = ?",
                    row -> {
                        String worker = row.getString(1);
                        Last now =
                                groups.computeIfAbsent(
                                        row.getInt(2),
                                        group -> new Last(place(packet, group), List.of()));
                        last.merge(worker, now, (before, after) -> follows(before, after, parents));
                        if (counts) {
                            times.merge(worker, 1, Integer::sum);
                        }
                    },
                    packet.packetId());
        }
        return last;
    }

    private static Place place(ComparablesRegister.Release packet, int group) {
        return new Place(packet.packetId(), group);
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
