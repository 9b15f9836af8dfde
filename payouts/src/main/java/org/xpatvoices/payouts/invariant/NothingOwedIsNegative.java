package org.xpatvoices.payouts.invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at every account of what is owed, not only at those of workers. */
@Component
class NothingOwedIsNegative implements InvariantCheck {
    private static final String SQL =
            """
            SELECT count(*) AS checked,
                   count(*) FILTER (WHERE credit_micro < debit_micro) AS wrong,
                   min(account) FILTER (WHERE credit_micro < debit_micro) AS fault
            FROM payouts.account WHERE account ^@ 'liab:'
            """;

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String sentence() {
        return "No worker's payable or reserved money is below zero.";
    }

    @Override
    public Finding check(JdbcClient snapshot) {
        return Finding.from(snapshot, SQL);
    }
}
