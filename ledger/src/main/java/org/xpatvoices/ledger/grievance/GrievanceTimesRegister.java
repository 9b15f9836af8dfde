package org.xpatvoices.ledger.grievance;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.ledger.report.ComplaintTimes;
import org.xpatvoices.ledger.shredding.ReportNames;
import org.xpatvoices.ledger.shredding.SetNames;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Counts how fast complaints are handled, where they are kept. */
@Component
class GrievanceTimesRegister implements ComplaintTimes {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final String YOUNGEST =
            """
            select distinct on (worker_id) worker_id, grievance_id, filed_at,
                case when answered_position <= ? then answered_at end as answered_at,
                case when ended_position <= ? and state = 'CLOSED_BY_WORKER' then ended_at end as settled_at
            from ledger.grievance
            where filed_at >= ? and filed_at < ? and position <= ? and erased_position is null
            order by worker_id, filed_at desc, grievance_id
            """;

    private final JdbcTemplate jdbc;
    private final ReportNames names;

    GrievanceTimesRegister(JdbcTemplate jdbc, ReportNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    private record Row(
            String workerId,
            String grievanceId,
            OptionalDouble daysToAnswer,
            OptionalDouble daysToSettling) {

        static Row of(ResultSet row) throws SQLException {
            Timestamp filed = row.getTimestamp("filed_at");
            return new Row(
                    row.getString("worker_id"),
                    row.getString("grievance_id"),
                    days(filed, row.getTimestamp("answered_at")),
                    days(filed, row.getTimestamp("settled_at")));
        }

        Handled under(SetNames.OfWorker name) {
            return new Handled(
                    name.told(List.of(grievanceId, "a" + daysToAnswer, "s" + daysToSettling)),
                    name.told(List.of("complaints")),
                    daysToAnswer,
                    daysToSettling);
        }
    }

    @Override
    public List<Handled> handled(Instant from, Instant until, long cutOffPosition) {
        List<Row> rows =
                jdbc.query(
                        YOUNGEST,
                        (row, _) -> Row.of(row),
                        cutOffPosition,
                        cutOffPosition,
                        Timestamp.from(from),
                        Timestamp.from(until),
                        cutOffPosition);
        var named = names.ofWorkers(rows.stream().map(Row::workerId).toList());
        var handled = new ArrayList<Handled>();
        for (Row row : rows) {
            var name = named.get(row.workerId());
            // Who has no name was erased a moment ago.
            if (name != null) {
                handled.add(row.under(name));
            }
        }
        return handled;
    }

    private static OptionalDouble days(
            Timestamp from, @org.jspecify.annotations.Nullable Timestamp to) {
        return to == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.max(0, to.getTime() - from.getTime()) / (double) DAY_MILLIS);
    }
}
