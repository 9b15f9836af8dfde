package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.shredding.PayeeDetails;

import java.time.LocalDate;
import java.util.List;

/**
 * Whose payout details are wanted by nobody any more: their time is over, nothing that could be
 * paid is owed, and no payout is on its way. What is less than the smallest coin stays owed for
 * ever and keeps nobody's account number.
 */
@Component
public class DetailsToForget {
    private final PayeeDetails details;
    private final JdbcTemplate jdbc;

    DetailsToForget(PayeeDetails details, JdbcTemplate jdbc) {
        this.details = details;
        this.jdbc = jdbc;
    }

    public List<PayeeId> on(LocalDate day) {
        return details.toForget(day).stream().filter(this::isOwedNothing).toList();
    }

    /** The key of what somebody was quoted who may have named no destination; null if nothing. */
    public @Nullable String keyOf(PayeeId payee) {
        return jdbc
                .query(
                        "SELECT key_id FROM payouts.remittance_offer WHERE payee_id = ?"
                                + " ORDER BY shown_at DESC LIMIT 1",
                        (row, _) -> row.getString(1),
                        payee.toString())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private boolean isOwedNothing(PayeeId payee) {
        boolean isOwed =
                jdbc.query(
                                "SELECT currency, balance_micro FROM payouts.balance"
                                        + " WHERE account LIKE ? AND balance_micro > 0",
                                (row, _) ->
                                        Money.zero(row.getString(1)).microPerMinor()
                                                <= row.getLong(2),
                                "liab:worker:" + payee + ":%")
                        .contains(true);
        return !isOwed && !isOnTheWay(payee) && !isSetAside(payee);
    }

    private boolean isSetAside(PayeeId payee) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.unclaimed WHERE payee_id = ?"
                                + " AND returned_at IS NULL)",
                        Boolean.class,
                        payee.toString()));
    }

    private boolean isOnTheWay(PayeeId payee) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.payout WHERE payee_id = ?"
                                + " AND state NOT IN ('RECONCILED', 'RELEASED'))",
                        Boolean.class,
                        payee.toString()));
    }
}
