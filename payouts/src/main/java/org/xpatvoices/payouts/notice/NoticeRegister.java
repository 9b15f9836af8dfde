package org.xpatvoices.payouts.notice;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.DestinationRegistered;
import org.xpatvoices.contracts.payout.GetNotices;
import org.xpatvoices.contracts.payout.GetNoticesOfPayee;
import org.xpatvoices.contracts.payout.NoticeView;
import org.xpatvoices.payouts.payout.DestinationEnds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Who is to be told that another place was named for their money, and who has been. */
@Component
@ProcessingGroup("payouts.payout")
class NoticeRegister {
    private static final String NOTICE =
            """
            SELECT n.notice_id, n.payee_id, n.old_destination_id, d.rail, n.noticed_at,
                   n.usable_from, s.sent_at, s.fault
            FROM payouts.notice n
            JOIN payouts.destination d ON d.destination_id = n.old_destination_id
            LEFT JOIN payouts.sent_notice s ON s.notice_id = n.notice_id
            """;

    private final JdbcTemplate jdbc;
    private final DestinationEnds ends;

    NoticeRegister(JdbcTemplate jdbc, DestinationEnds ends) {
        this.jdbc = jdbc;
        this.ends = ends;
    }

    @EventHandler
    void on(DestinationRegistered event) {
        jdbc.update(
                """
                INSERT INTO payouts.notice
                    (notice_id, payee_id, old_destination_id, noticed_at, usable_from)
                SELECT ?, payee_id, destination_id, ?, ? FROM payouts.destination
                WHERE payee_id = ? AND version = ?
                ON CONFLICT DO NOTHING
                """,
                event.destinationId(),
                Timestamp.from(event.registeredAt()),
                Timestamp.from(event.usableFrom()),
                event.payeeId(),
                event.version() - 1);
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.notice");
    }

    @QueryHandler
    List<NoticeView> handle(GetNotices query) {
        return views(
                jdbc.query(
                        NOTICE + "ORDER BY n.noticed_at DESC, n.notice_id LIMIT ?",
                        (row, _) -> Row.of(row),
                        query.limit()));
    }

    @QueryHandler
    List<NoticeView> handle(GetNoticesOfPayee query) {
        return views(
                jdbc.query(
                        NOTICE
                                + "WHERE n.payee_id = ? AND n.usable_from > ?"
                                + " ORDER BY n.noticed_at DESC",
                        (row, _) -> Row.of(row),
                        query.payeeId().toString(),
                        Timestamp.from(query.at())));
    }

    private List<NoticeView> views(List<Row> rows) {
        var known = ends.of(rows.stream().map(Row::oldDestinationId).toList());
        return rows.stream()
                .map(row -> row.shownAs("••" + known.getOrDefault(row.oldDestinationId(), "")))
                .toList();
    }

    private record Row(
            String noticeId,
            String payeeId,
            String oldDestinationId,
            String rail,
            Instant noticedAt,
            Instant usableFrom,
            @Nullable Instant sentAt,
            @Nullable String fault) {
        static Row of(ResultSet row) throws SQLException {
            Timestamp sent = row.getTimestamp(7);
            return new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant(),
                    row.getTimestamp(6).toInstant(),
                    sent == null ? null : sent.toInstant(),
                    row.getString(8));
        }

        NoticeView shownAs(String mask) {
            return new NoticeView(
                    noticeId, payeeId, rail, mask, noticedAt, usableFrom, sentAt, fault);
        }
    }
}
