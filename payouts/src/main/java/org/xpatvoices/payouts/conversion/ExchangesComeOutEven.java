package org.xpatvoices.payouts.conversion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xpatvoices.payouts.invariant.Finding;
import org.xpatvoices.payouts.invariant.InvariantCheck;

/**
 * Where both currencies of an exchange meet there is only what payees have not got yet, which is
 * nothing once all of its lists are booked; and who has got nothing has given nothing.
 */
@Component
class ExchangesComeOutEven implements InvariantCheck {
    private static final String SQL =
            """
            WITH given AS (
                SELECT c.conversion_id, c.state, c.payees, c.sold_micro, c.received_micro,
                       c.sold_currency, c.bought_currency,
                       least(c.sold_currency, c.bought_currency) || '-'
                           || greatest(c.sold_currency, c.bought_currency) AS pair,
                       count(s.bought_micro) AS done,
                       coalesce(sum(s.sold_micro) FILTER (WHERE s.bought_micro IS NOT NULL), 0)
                           AS gave,
                       coalesce(sum(s.bought_micro), 0) AS got
                FROM payouts.conversion c LEFT JOIN payouts.conversion_share s USING (conversion_id)
                GROUP BY c.conversion_id
            ), left_over AS (
                SELECT 'equity:fx:' || pair AS account, currency, sum(micro) AS micro
                FROM (SELECT pair, sold_currency AS currency, gave - sold_micro AS micro
                      FROM given WHERE state = 'APPROVED'
                      UNION ALL
                      SELECT pair, bought_currency, received_micro - got
                      FROM given WHERE state = 'APPROVED') x
                GROUP BY 1, 2
            ), judged AS (
                SELECT conversion_id AS name,
                       CASE WHEN state = 'APPROVED'
                            THEN done = payees AND (gave <> sold_micro OR got <> received_micro)
                            ELSE done > 0 END AS wrong
                FROM given
                UNION ALL
                SELECT coalesce(l.account, a.account) || ' in ' || coalesce(l.currency, a.currency),
                       coalesce(l.micro, 0) <> coalesce(a.micro, 0)
                FROM left_over l
                FULL JOIN (SELECT account, currency, credit_micro - debit_micro AS micro
                           FROM payouts.account
                           WHERE account ^@ 'equity:fx:' AND account <> 'equity:fx:difference') a
                     USING (account, currency)
            )
            SELECT count(*) AS checked, count(*) FILTER (WHERE wrong) AS wrong,
                   min(name) FILTER (WHERE wrong) AS fault
            FROM judged
            """;

    @Override
    public String id() {
        return "I20";
    }

    @Override
    public String sentence() {
        return "What payees gave for an exchange is what was sold, and what they got is what was received.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
