package org.xpatvoices.payouts.voucher;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.voucher.GetHubFloat;
import org.xpatvoices.contracts.voucher.GetVouchersOfPayee;
import org.xpatvoices.contracts.voucher.HubFloatView;
import org.xpatvoices.contracts.voucher.VoucherView;
import org.xpatvoices.payouts.rail.cash.VoucherCodes;
import org.xpatvoices.payouts.reconcile.HubAccounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Vouchers as their payees and their hubs see them. */
@Component
public class VoucherRegister {
    private final JdbcTemplate jdbc;
    private final VoucherCodes codes;
    private final Clock clock;

    VoucherRegister(JdbcTemplate jdbc, VoucherCodes codes, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
    }

    /** Which voucher a code belongs to. */
    record Found(String bookId, String payoutId) {}

    Optional<Found> find(String code) {
        return jdbc
                .query(
                        "SELECT book_id, payout_id FROM payouts.voucher WHERE lookup = ?",
                        (row, _) -> new Found(row.getString(1), row.getString(2)),
                        codes.lookupOf(code))
                .stream()
                .findFirst();
    }

    public boolean knows(BatchId batch) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM payouts.voucher WHERE batch_id = ?)",
                        Boolean.class,
                        batch.toString()));
    }

    @QueryHandler
    List<VoucherView> handle(GetVouchersOfPayee query) {
        return jdbc.query(
                """
                SELECT v.payout_id, v.hub_id, v.amount_micro, v.currency, v.expires_at,
                       v.redeemed_at
                FROM payouts.voucher v JOIN payouts.payout p USING (payout_id)
                WHERE p.payee_id = ? AND v.voided_at IS NULL
                ORDER BY v.issued_at DESC, v.payout_id LIMIT 20
                """,
                (row, _) -> view(row),
                query.payeeId().toString());
    }

    private VoucherView view(ResultSet row) throws SQLException {
        Instant expiresAt = row.getTimestamp(5).toInstant();
        Timestamp redeemed = row.getTimestamp(6);
        boolean works = redeemed == null && expiresAt.isAfter(clock.instant());
        return new VoucherView(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                expiresAt,
                redeemed == null ? null : redeemed.toInstant(),
                works ? codes.of(row.getString(1)) : null);
    }

    private record Last(long number, long closingMicro) {}

    @QueryHandler
    HubFloatView handle(GetHubFloat query) {
        String hub = query.hubId().toString();
        var last = last(hub, query.currency());
        var moved = moved(hub, query.currency());
        long closing = last.closingMicro();
        for (var one : moved) {
            closing = Math.addExact(closing, one.amountMicro());
        }
        return new HubFloatView(
                hub, query.currency(), last.number() + 1, last.closingMicro(), closing, moved);
    }

    private Last last(String hub, String currency) {
        return jdbc
                .query(
                        "SELECT sequence, closing_micro FROM payouts.statement"
                                + " WHERE account_id = ? AND revoked_at IS NULL"
                                + " ORDER BY sequence DESC LIMIT 1",
                        (row, _) -> new Last(row.getLong(1), row.getLong(2)),
                        HubAccounts.idOf(hub, currency).toString())
                .stream()
                .findFirst()
                .orElse(new Last(0, 0));
    }

    /** Whatever has moved and is in no count yet, oldest first. */
    private List<HubFloatView.Moved> moved(String hub, String currency) {
        return jdbc.query(
                """
                SELECT substr(v.payout_id, 5), -v.amount_micro, v.redeemed_at
                FROM payouts.voucher v
                WHERE v.hub_id = ? AND v.currency = ? AND v.redeemed_at IS NOT NULL
                  AND NOT EXISTS (SELECT FROM payouts.statement_line l
                                  WHERE l.payout_id = v.payout_id AND l.live)
                UNION ALL
                SELECT d.reference, d.amount_micro, d.deposited_at
                FROM payouts.deposit d
                WHERE d.hub_id = ? AND d.currency = ?
                  AND NOT EXISTS (SELECT FROM payouts.statement_line l
                                  WHERE l.deposit_reference = d.reference AND l.live
                                    AND l.amount_micro > 0)
                ORDER BY 3, 1
                """,
                (row, _) ->
                        new HubFloatView.Moved(
                                row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()),
                hub,
                currency,
                hub,
                currency);
    }
}
