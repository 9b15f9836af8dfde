package org.xpatvoices.ledger.eventstore;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each stream goes: remembered for those that were written last, asked of the table for the
 * others. Only the writer's thread comes here, and only while nobody else can write.
 */
final class StreamHeads {
    static final long NONE = -1;

    private static final int KEPT_MAX = 100_000;

    private final Map<StreamKey, Long> recent =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<StreamKey, Long> eldest) {
                    return size() > KEPT_MAX;
                }
            };

    @Nullable Long of(StreamKey stream) {
        return recent.get(stream);
    }

    void wrote(StreamKey stream, long last) {
        recent.put(stream, last);
    }

    /** Another writer may have been at work since. */
    void forget() {
        recent.clear();
    }

    /** What the table says of these streams. */
    static Map<StreamKey, Long> ask(Collection<StreamKey> streams, Connection connection)
            throws SQLException {
        var asked = List.copyOf(streams);
        var answers = new HashMap<StreamKey, Long>();
        try (var query =
                connection.prepareStatement(
                        """
                        select coalesce((select max(e.seq) from ledger.event e
                            where e.aggregate_id = u.id and e.aggregate_kind = u.kind), -1)
                        from unnest(?::text[]::uuid[], ?::smallint[]) with ordinality as u(id, kind, n) order by u.n
                        """)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            asked.stream().map(one -> one.id().toString()).toArray(String[]::new)));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "int2", asked.stream().map(StreamKey::kind).toArray(Short[]::new)));
            try (var row = query.executeQuery()) {
                for (var stream : asked) {
                    row.next();
                    answers.put(stream, row.getLong(1));
                }
            }
        }
        return answers;
    }
}
