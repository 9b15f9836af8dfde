package org.xpatvoices.payouts.statement;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.journal.BalanceView;
import org.xpatvoices.contracts.journal.GetBalances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Balances now, or as they were when everything up to a time had taken effect. */
@Component
class BalanceRegister {
    /** What stands for an id when accounts are added up by kind. */
    private static final String KIND = "regexp_replace(account, '_[0-9a-f]{32}', '_*')";

    /** One row for each account there is, in the order of their index. */
    private static final String ACCOUNTS =
            """
            SELECT account AS name, currency, 1 AS accounts, debit_micro, credit_micro
            FROM payouts.account
            WHERE account ^@ :prefix AND (account, currency) > (:account, :currency)
            ORDER BY account, currency LIMIT :limit
            """;

    /** Sums that the books keep for each kind. */
    private static final String KINDS =
            """
            SELECT kind AS name, currency, accounts, debit_micro, credit_micro
            FROM payouts.kind_balance
            WHERE (kind, currency) > (:account, :currency)
            ORDER BY kind, currency LIMIT :limit
            """;

    private static final String KINDS_OF_SOME =
            """
            SELECT * FROM (
                SELECT payouts.kind_of(account) AS name, currency, count(*) AS accounts,
                       sum(debit_micro)::bigint AS debit_micro,
                       sum(credit_micro)::bigint AS credit_micro
                FROM payouts.account WHERE account ^@ :prefix
                GROUP BY 1, 2) AS summed
            WHERE (name COLLATE "C", currency) > (:account, :currency)
            ORDER BY name COLLATE "C", currency LIMIT :limit
            """;

    private static final String AS_OF =
            """
            SELECT a.account, a.currency, sum(l.debit_micro)::bigint AS debit_micro,
                   sum(l.credit_micro)::bigint AS credit_micro
            FROM payouts.journal_entry e
            JOIN payouts.journal_line l USING (entry)
            JOIN payouts.account a USING (account_id)
            WHERE e.effective_at <= :asOf AND e.position <= :position AND a.account ^@ :prefix
            GROUP BY a.account, a.currency
            """;

    private static final Timestamp ALWAYS = Timestamp.from(Instant.parse("9999-12-31T00:00:00Z"));

    private final JdbcClient jdbc;

    BalanceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    List<BalanceView> handle(GetBalances query) {
        String sql = isNow(query) ? now(query) : summed(query);
        String[] after = after(query);
        return jdbc.sql(sql)
                .param("prefix", query.prefix() == null ? "" : query.prefix())
                .param("asOf", query.asOf() == null ? ALWAYS : Timestamp.from(query.asOf()))
                .param("position", query.position() == null ? Long.MAX_VALUE : query.position())
                .param("account", after[0])
                .param("currency", after[1])
                .param("limit", query.limit())
                .query((row, _) -> balance(row))
                .list();
    }

    private static String summed(GetBalances query) {
        String name = query.byKind() ? KIND : "account";
        return """
                SELECT * FROM (
                    SELECT %s AS name, currency, count(*) AS accounts,
                           sum(debit_micro)::bigint AS debit_micro,
                           sum(credit_micro)::bigint AS credit_micro
                    FROM (%s) AS counted
                    WHERE account ^@ :prefix
                    GROUP BY 1, 2) AS summed
                WHERE (name COLLATE "C", currency) > (:account, :currency)
                ORDER BY name COLLATE "C", currency LIMIT :limit
                """
                .formatted(name, AS_OF);
    }

    /** A prefix may end within an id, where the sums of whole kinds do not help. */
    private static String now(GetBalances query) {
        boolean all = query.prefix() == null || query.prefix().isEmpty();
        return query.byKind() ? all ? KINDS : KINDS_OF_SOME : ACCOUNTS;
    }

    private static boolean isNow(GetBalances query) {
        return query.asOf() == null && query.position() == null;
    }

    private static String[] after(GetBalances query) {
        String[] part = query.after() == null ? new String[0] : query.after().split(" ", 2);
        return part.length == 2 ? part : new String[] {"", ""};
    }

    private static BalanceView balance(ResultSet row) throws SQLException {
        String account = row.getString("name");
        String currency = row.getString("currency");
        long debit = row.getLong("debit_micro");
        long credit = row.getLong("credit_micro");
        boolean growsOnDebit = account.startsWith("asset:") || account.startsWith("expense:");
        return new BalanceView(
                account + ' ' + currency,
                account,
                currency,
                row.getLong("accounts"),
                debit,
                credit,
                growsOnDebit
                        ? Math.subtractExact(debit, credit)
                        : Math.subtractExact(credit, debit));
    }
}
