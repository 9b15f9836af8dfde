package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Second payments by the lines of statements that count. */
@Component
class SecondPaymentRegister implements SecondPayments {
    /** What a line was taken for when it was read, or when its payout heard of it. */
    private static final String LINES =
            """
            SELECT l.payout_id, l.amount_micro, l.currency
            FROM payouts.statement_line l
            WHERE l.live AND l.payout_id IN (SELECT unnest(?::text[]))
              AND (l.outcome = 'DUPLICATE_AT_PROVIDER'
                   OR EXISTS (SELECT FROM payouts.break k
                              WHERE k.payout_id = l.payout_id
                                AND k.statement_id = l.statement_id AND k.line = l.line
                                AND k.category = 'DUPLICATE_AT_PROVIDER'))
            ORDER BY l.statement_id, l.line
            """;

    private final JdbcTemplate jdbc;

    SecondPaymentRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, SecondMoney> of(Collection<String> payoutIds) {
        Map<String, SecondMoney> beside = new HashMap<>();
        jdbc.query(
                LINES,
                row -> {
                    var line = new Money(row.getLong(2), row.getString(3));
                    beside.merge(
                            row.getString(1),
                            SecondMoney.NONE.with(line),
                            (before, _) -> before.with(line));
                },
                (Object) payoutIds.toArray(String[]::new));
        return beside;
    }
}
