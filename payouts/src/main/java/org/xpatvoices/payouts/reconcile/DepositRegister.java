package org.xpatvoices.payouts.reconcile;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.BreakOpened;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Money that operators said would move on an account, under the reference of its statement. */
@Component
public class DepositRegister {
    private static final long IMPORTS = 0x696D_706F_7274L;

    /**
     * Whether a statement that counts shows the deposit {@code d}, this side of it; also where it
     * was recorded only after the line had come, as two people have said of the line.
     */
    static final String SHOWN =
            """
            (EXISTS (SELECT FROM payouts.statement_line l
                     WHERE l.deposit_reference = d.reference AND l.live AND l.currency = d.currency
                       AND l.outcome IN ('MATCHED_DEPOSIT', 'FX_VARIANCE')
                       AND (l.amount_micro > 0) = (d.amount_micro > 0))
             OR EXISTS (SELECT FROM payouts.break k
                        JOIN payouts.statement_line l USING (statement_id, line)
                        WHERE k.resolution = 'RECORDED_SINCE' AND k.state = 'RESOLVED' AND l.live
                          AND (k.recorded_as = d.reference
                               OR k.recorded_as IS NULL
                               AND d.reference IN (l.end_to_end_id, l.bank_reference))
                          AND l.amount_micro = d.amount_micro AND l.currency = d.currency))
            """;

    private final JdbcTemplate jdbc;

    public DepositRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Two imports at once could each find the same deposit free. The lock ends with the caller's
     * transaction, when what was claimed is in the log.
     */
    void lockOutOtherImports() {
        jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, IMPORTS);
    }

    /** Whether a movement of this break's amount and account has this reference, and no line. */
    public boolean isFree(BreakOpened about, String reference) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        SELECT EXISTS (
                            SELECT FROM payouts.deposit d
                            JOIN payouts.statement s ON s.statement_id = ? AND s.rail = d.rail
                            WHERE d.reference = ? AND d.currency = ? AND d.amount_micro = ?
                              AND (d.rail <> 'CASH' OR EXISTS (
                                  SELECT FROM payouts.hub_account h
                                  WHERE h.account_id = s.account_id AND h.hub_id = d.hub_id))
                              AND NOT %s)
                        """
                                .formatted(SHOWN),
                        Boolean.class,
                        about.statementId(),
                        reference,
                        about.currency(),
                        about.amountMicro()));
    }

    /** What operators recorded as coming in or going out, by {@link KnownDeposit#key}. */
    Map<String, KnownDeposit> of(Set<String> references, RailCode rail, String account) {
        Map<String, KnownDeposit> known = new HashMap<>();
        jdbc.query(
                """
                SELECT d.reference, d.amount_micro, d.currency,
                       %s, d.exchanged
                FROM payouts.deposit d WHERE d.reference IN (SELECT unnest(?::text[])) AND d.rail = ?
                  AND (d.rail <> 'CASH' OR d.hub_id = ?)
                """
                        .formatted(SHOWN),
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
