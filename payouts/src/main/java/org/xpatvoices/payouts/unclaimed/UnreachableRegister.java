package org.xpatvoices.payouts.unclaimed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.SetAsideId;
import org.xpatvoices.contracts.unclaimed.UnclaimedMoney;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who cannot be reached: nowhere to send money to, and since long no word, no payout and no new
 * place either. Who has only just begun to earn is given the same time.
 */
@Component
public class UnreachableRegister {
    private static final String USABLE =
            """
            SELECT FROM payouts.destination d
            WHERE d.payee_id = %s AND d.current AND d.ciphertext IS NOT NULL
              AND NOT EXISTS (SELECT FROM payouts.suspect_destination q
                              WHERE q.destination_id = d.destination_id)
            """;

    private static final String UNREACHABLE =
            """
            WITH waiting AS (
                SELECT split_part(account, ':', 3) AS payee_id, currency, balance_micro
                FROM payouts.balance
                WHERE account ^@ 'liab:worker:' AND account LIKE '%%:payable'
                  AND balance_micro > 0)
            SELECT w.currency, w.payee_id, w.balance_micro FROM waiting w
            WHERE NOT EXISTS (%s)
              AND NOT EXISTS (SELECT FROM payouts.destination d
                              WHERE d.payee_id = w.payee_id AND d.registered_at > :since)
              AND NOT EXISTS (SELECT FROM payouts.payout p
                              WHERE p.payee_id = w.payee_id AND p.state_since > :since)
              AND EXISTS (SELECT FROM payouts.earning_line l JOIN payouts.sale s USING (licence)
                          WHERE l.payee = replace(w.payee_id, 'pye_', '')::uuid
                            AND s.sold_at <= :since)
            ORDER BY w.currency, w.payee_id
            """
                    .formatted(USABLE.formatted("w.payee_id"));

    private static final String REACHABLE =
            """
            SELECT u.set_aside_id, u.payee_id FROM payouts.unclaimed u
            WHERE u.returned_at IS NULL AND EXISTS (%s)
            ORDER BY u.set_aside_id, u.payee_id LIMIT 10000
            """
                    .formatted(USABLE.formatted("u.payee_id"));

    private final JdbcClient jdbc;

    UnreachableRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is payable to everybody who could not be reached since then, by currency. */
    Map<String, List<UnclaimedMoney>> since(Instant since) {
        Map<String, List<UnclaimedMoney>> found = new LinkedHashMap<>();
        jdbc.sql(UNREACHABLE)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                    .add(new UnclaimedMoney(row.getString(2), row.getLong(3)));
                        });
        return found;
    }

    /** Money that is set aside although its owner can be reached by now. */
    public List<Reachable> reachable() {
        return jdbc.sql(REACHABLE)
                .query(
                        (row, _) ->
                                new Reachable(
                                        SetAsideId.of(row.getString(1)),
                                        PayeeId.of(row.getString(2))))
                .list();
    }

    public record Reachable(SetAsideId setAsideId, PayeeId payeeId) {}
}
