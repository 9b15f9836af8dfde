package org.xpatvoices.contracts.voucher;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/**
 * The payouts of a batch can be fetched as cash until they expire. Where a payee fetches cash says
 * where the payee is, so this is never published.
 */
@Personal
public record VouchersIssued(
        String bookId,
        String batchId,
        String currency,
        List<Voucher> vouchers,
        Instant issuedAt,
        Instant expiresAt)
        implements VoucherEvent {
    public VouchersIssued {
        vouchers = List.copyOf(vouchers);
    }
}
