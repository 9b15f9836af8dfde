package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.packet.TurnsView.Round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rounds groups have been through, and how many workers each round held back. */
@Component
class RoundsRegister {
    /** Oldest first, so that the packets a packet was made of come before it. */
    private static final String PACKETS =
            """
            select r.packet_id, r.form, r.released_at, sum(g.workers) as workers,
                   array_remove(array_agg(distinct g.parent_packet), null) as parents,
                   coalesce((p.registered ->> 'heldBack')::bigint, 0) as held_back
            from ledger.release r
            join ledger.release_group g using (packet_id)
            left join ledger.packet_provenance p using (packet_id)
            group by r.packet_id, p.packet_id order by r.position
            """;

    private final JdbcTemplate jdbc;

    RoundsRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Per form, the rounds of its packets since then, ascending. */
    Map<String, List<Round>> since(Instant first) {
        Map<String, Integer> roundOf = new HashMap<>();
        Map<String, Map<Integer, Round>> rounds = new HashMap<>();
        jdbc.query(
                PACKETS,
                row -> {
                    int round = round(row, roundOf);
                    roundOf.put(row.getString("packet_id"), round);
                    if (row.getTimestamp("released_at").toInstant().isAfter(first)) {
                        var one =
                                Round.of(
                                        round, 1, row.getLong("workers"), row.getLong("held_back"));
                        rounds.computeIfAbsent(row.getString("form"), _ -> new TreeMap<>())
                                .merge(round, one, Round::and);
                    }
                });
        Map<String, List<Round>> inOrder = new HashMap<>();
        rounds.forEach((form, byRound) -> inOrder.put(form, List.copyOf(byRound.values())));
        return inOrder;
    }

    private static int round(ResultSet row, Map<String, Integer> roundOf) throws SQLException {
        var parents = (String[]) row.getArray("parents").getArray();
        return 1
                + Arrays.stream(parents)
                        .mapToInt(parent -> roundOf.getOrDefault(parent, 0))
                        .max()
                        .orElse(0);
    }
}
