package org.xpatvoices.contracts.voucher;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/**
 * The money of these payouts is owed again, or they count as handed over no more; either way
 * nothing can be fetched for them any more. That a payee fetches cash says where the payee is, so
 * this is never published.
 */
@Personal
public record VouchersVoided(
        String bookId, String batchId, List<String> payoutIds, String reason, Instant voidedAt)
        implements VoucherEvent {
    public VouchersVoided {
        payoutIds = List.copyOf(payoutIds);
    }
}
