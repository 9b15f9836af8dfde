package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Money that operators said would move on an account, under the reference of its statement. */
@Component
class DepositRegister {
    private static final long IMPORTS = 0x696D_706F_7274L;

    private final JdbcTemplate jdbc;

    DepositRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Two imports at once could each find the same deposit free. The lock ends with the caller's
     * transaction, when what was claimed is in the log.
     */
    void lockOutOtherImports() {
        jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, IMPORTS);
    }

    /** What operators recorded as coming in or going out, by {@link KnownDeposit#key}. */
    Map<String, KnownDeposit> of(Set<String> references, RailCode rail, String account) {
        Map<String, KnownDeposit> known = new HashMap<>();
        jdbc.query(
                """
                SELECT d.reference, d.amount_micro, d.currency,
                       EXISTS (SELECT FROM payouts.statement_line l
                               WHERE l.deposit_reference = d.reference AND l.live
                                 AND l.outcome IN ('MATCHED_DEPOSIT', 'FX_VARIANCE')
                                 AND (l.amount_micro > 0) = (d.amount_micro > 0)
                                 AND l.currency = d.currency),
                       d.exchanged
                FROM payouts.deposit d WHERE d.reference = ANY (?) AND d.rail = ?
                  AND (d.rail <> 'CASH' OR d.hub_id = ?)
                """,
                row -> {
                    var one =
                            new KnownDeposit(
                                    row.getString(1),
                                    new Money(row.getLong(2), row.getString(3)),
                                    row.getBoolean(4),
                                    row.getBoolean(5));
                    known.put(one.key(), one);
                },
                references.toArray(String[]::new),
                rail.name(),
                account);
        return known;
    }
}
