package org.xpatvoices.payouts.conversion;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.SoldShare;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.payouts.payout.BeingChecked;
import org.xpatvoices.payouts.payout.RecordedReferences;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whose money has to be exchanged, and whether it is still there. */
@Component
class ConversionRegister implements ConversionBooks {
    private final JdbcTemplate jdbc;
    private final RecordedReferences references;

    ConversionRegister(JdbcTemplate jdbc, RecordedReferences references) {
        this.jdbc = jdbc;
        this.references = references;
    }

    boolean knows(ConversionId id) {
        return is("SELECT FROM payouts.conversion WHERE conversion_id = ?", id.toString());
    }

    boolean anyOpen(String soldCurrency) {
        return is(
                "SELECT FROM payouts.conversion"
                        + " WHERE sold_currency = ? AND state IN ('OPEN', 'PROPOSED')",
                soldCurrency);
    }

    /**
     * What is payable, in whole minor units, to everybody who is paid by this rail; what is less
     * stays as it is, and so does what belongs to somebody who is being checked. In the order of
     * payees.
     */
    List<SoldShare> owed(RailCode rail, String currency, Instant at) {
        long unit = Money.zero(currency).microPerMinor();
        return jdbc.query(
                """
                SELECT d.payee_id, b.balance_micro - b.balance_micro % ?
                FROM payouts.balance b
                JOIN payouts.destination d
                  ON b.account = 'liab:worker:' || d.payee_id || ':payable'
                WHERE b.currency = ? AND b.balance_micro >= ?
                  AND d.current AND d.rail = ? AND d.usable_from <= ?
                  AND d.ciphertext IS NOT NULL
                  AND NOT EXISTS (SELECT FROM payouts.suspect_destination q
                                  WHERE q.destination_id = d.destination_id)
                  AND
                """
                        + BeingChecked.NOT_THE_PAYEE
                        + " ORDER BY d.payee_id",
                (row, _) -> new SoldShare(row.getString(1), row.getLong(2)),
                unit,
                currency,
                unit,
                rail.name(),
                Timestamp.from(at));
    }

    @Override
    public boolean stillOwed(ConversionId id) {
        return !is(
                """
                SELECT FROM payouts.conversion_share s
                JOIN payouts.conversion c USING (conversion_id)
                LEFT JOIN payouts.balance b
                  ON b.account = 'liab:worker:' || s.payee_id || ':payable'
                 AND b.currency = c.sold_currency
                WHERE s.conversion_id = ? AND (coalesce(b.balance_micro, 0) < s.sold_micro
                  OR NOT ("""
                        + BeingChecked.not("s.payee_id")
                        + "))",
                id.toString());
    }

    @Override
    public boolean isTaken(String reference, ConversionId id) {
        return references.isTaken(reference, id.toString());
    }

    @Override
    public @Nullable Rate earlierRate(ConversionId id) {
        return jdbc
                .query(
                        "SELECT earlier.* FROM payouts.conversion c "
                                + EarlierRates.JOIN
                                + "WHERE c.conversion_id = ?",
                        (row, _) -> Optional.ofNullable(EarlierRates.of(row)),
                        id.toString())
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private boolean is(String rows, Object... values) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT EXISTS (" + rows + ")", Boolean.class, values));
    }
}
