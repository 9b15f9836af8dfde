package org.xpatvoices.payouts.voucher;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.rail.FloatToppedUp;
import org.xpatvoices.contracts.voucher.Voucher;
import org.xpatvoices.contracts.voucher.VoucherRedeemed;
import org.xpatvoices.contracts.voucher.VouchersIssued;
import org.xpatvoices.contracts.voucher.VouchersTakenAsPaid;
import org.xpatvoices.contracts.voucher.VouchersVoided;
import org.xpatvoices.payouts.rail.cash.VoucherCodes;
import org.xpatvoices.payouts.reconcile.HubAccounts;

import java.sql.Timestamp;

/** Every voucher, found by a keyed digest of its code. */
@Component
@ProcessingGroup("payouts.reconcile")
class VoucherProjector {
    private final JdbcTemplate jdbc;
    private final VoucherCodes codes;

    VoucherProjector(JdbcTemplate jdbc, VoucherCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    @EventHandler
    void on(VouchersIssued event) {
        event.vouchers().stream()
                .map(Voucher::hubId)
                .distinct()
                .forEach(hub -> box(hub, event.currency()));
        jdbc.batchUpdate(
                """
                INSERT INTO payouts.voucher
                    (payout_id, book_id, batch_id, hub_id, amount_micro, currency, lookup, issued_at,
                     expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                event.vouchers().stream()
                        .map(
                                one ->
                                        new Object[] {
                                            one.payoutId(),
                                            event.bookId(),
                                            event.batchId(),
                                            one.hubId(),
                                            one.amountMicro(),
                                            event.currency(),
                                            codes.lookupOf(codes.of(one.payoutId())),
                                            Timestamp.from(event.issuedAt()),
                                            Timestamp.from(event.expiresAt())
                                        })
                        .toList());
    }

    @EventHandler
    void on(FloatToppedUp event) {
        if (event.hubId() != null) {
            box(event.hubId(), event.currency());
        }
    }

    private void box(String hub, String currency) {
        jdbc.update(
                "INSERT INTO payouts.hub_account (account_id, hub_id, currency) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                HubAccounts.idOf(hub, currency).toString(),
                hub,
                currency);
    }

    @EventHandler
    void on(VoucherRedeemed event) {
        jdbc.update(
                "UPDATE payouts.voucher SET redeemed_at = ?, receipt_sha256 = ?"
                        + " WHERE payout_id = ?",
                Timestamp.from(event.redeemedAt()),
                event.receiptSha256(),
                event.payoutId());
    }

    /** The cash is out of the box as if a hub had told of it, against no receipt. */
    @EventHandler
    void on(VouchersTakenAsPaid event) {
        jdbc.update(
                "UPDATE payouts.voucher SET redeemed_at = ?, voided_at = NULL"
                        + " WHERE payout_id = ANY (?)",
                Timestamp.from(event.takenAt()),
                event.payoutIds().toArray(String[]::new));
    }

    /** What was only taken as handed over is in the box again. */
    @EventHandler
    void on(VouchersVoided event) {
        jdbc.update(
                "UPDATE payouts.voucher SET voided_at = ?, redeemed_at = NULL"
                        + " WHERE payout_id = ANY (?)",
                Timestamp.from(event.voidedAt()),
                event.payoutIds().toArray(String[]::new));
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.voucher, payouts.hub_account");
    }
}
