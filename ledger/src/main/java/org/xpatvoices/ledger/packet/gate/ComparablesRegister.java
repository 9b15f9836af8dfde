package org.xpatvoices.ledger.packet.gate;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which packets could be put beside another one. */
record ComparablesRegister(JdbcTemplate jdbc) {
    record Release(String packetId, String form, List<String> columns, Instant at) {}

    /**
     * The oldest first: of its form, or with a column of which it has the like, or that could be
     * put beside one of these.
     */
    List<Release> with(GateOrder order) {
        List<Release> inOrder = all();
        var others = new ArrayList<>(inOrder);
        var forms = new HashSet<>(Set.of(order.form()));
        var columns = new HashSet<>(Families.around(order.answerColumns()));
        var found = new HashSet<Release>();
        boolean more = true;
        while (more) {
            more =
                    others.removeIf(
                            one -> {
                                boolean linked =
                                        forms.contains(one.form)
                                                || one.columns.stream().anyMatch(columns::contains);
                                if (linked) {
                                    found.add(one);
                                    forms.add(one.form);
                                    columns.addAll(Families.around(one.columns));
                                }
                                return linked;
                            });
        }
        return inOrder.stream().filter(found::contains).toList();
    }

    private List<Release> all() {
        return jdbc.query(
                """
                select packet_id, form, columns, released_at from ledger.release order by position
                """,
                (row, _) ->
                        new Release(
                                row.getString("packet_id"),
                                row.getString("form"),
                                List.of((String[]) row.getArray("columns").getArray()),
                                row.getTimestamp("released_at").toInstant()));
    }
}
