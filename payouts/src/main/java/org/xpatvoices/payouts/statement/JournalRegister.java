package org.xpatvoices.payouts.statement;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.journal.GetJournal;
import org.xpatvoices.contracts.journal.JournalLineView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** The journal line by line, newest entry first. */
@Component
class JournalRegister {
    private static final String LINES =
            """
            SELECT l.entry, l.line, e.position, e.event_id, e.step, e.reference, e.effective_at,
                   a.account, a.currency, l.debit_micro, l.credit_micro, e.chain_sha256
            FROM payouts.journal_line l
            JOIN payouts.journal_entry e USING (entry)
            JOIN payouts.account a USING (account_id)
            WHERE l.entry <= :entry AND NOT (l.entry = :entry AND l.line <= :line)
            """;

    /** An account has one row for each currency; most have one. */
    private static final String OF_ACCOUNT = " AND l.account_id = :id";

    private static final String OF_ACCOUNTS = " AND l.account_id = ANY (:ids)";
    private static final String OF_EVENT =
            " AND l.entry IN (SELECT x.entry FROM payouts.journal_entry x WHERE x.event_id ="
                    + " :event)";
    private static final String OF_REFERENCE =
            " AND l.entry IN (SELECT x.entry FROM payouts.journal_entry x WHERE x.reference ="
                    + " :reference)";

    private final JdbcClient jdbc;

    JournalRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<JournalLineView> handle(GetJournal query) {
        StringBuilder sql = new StringBuilder(LINES);
        Long[] ids = query.account() == null ? new Long[0] : ids(query.account());
        if (query.account() != null) {
            sql.append(ids.length == 1 ? OF_ACCOUNT : OF_ACCOUNTS);
        }
        if (query.eventId() != null) {
            sql.append(OF_EVENT);
        }
        if (query.reference() != null) {
            sql.append(OF_REFERENCE);
        }
        sql.append(" ORDER BY l.entry DESC, l.line LIMIT :limit");
        Place after = Place.of(query);
        return jdbc.sql(sql.toString())
                .param("entry", after.entry())
                .param("line", after.line())
                .param("id", ids.length == 1 ? ids[0] : null)
                .param("ids", ids)
                .param("event", query.eventId())
                .param("reference", query.reference())
                .param("limit", query.limit())
                .query((row, _) -> line(row))
                .list();
    }

    private Long[] ids(String account) {
        return jdbc.sql("SELECT account_id FROM payouts.account WHERE account = ?")
                .param(account)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    private static JournalLineView line(ResultSet row) throws SQLException {
        return new JournalLineView(
                row.getLong("entry") + "." + row.getInt("line"),
                row.getLong("entry"),
                row.getInt("line"),
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("step"),
                row.getString("reference"),
                row.getTimestamp("effective_at").toInstant(),
                row.getString("account"),
                row.getLong("debit_micro"),
                row.getLong("credit_micro"),
                row.getString("currency"),
                HexFormat.of().formatHex(row.getBytes("chain_sha256")));
    }

    /** The last line seen: {@code entry.line}. */
    private record Place(long entry, long line) {
        static Place of(GetJournal query) {
            if (query.after() == null) {
                return new Place(Long.MAX_VALUE, 0);
            }
            String[] part = query.after().split("\\.", 2);
            return new Place(
                    Cursor.position(part[0]), part.length < 2 ? 0 : Cursor.number(part[1], 0));
        }
    }
}
