package org.xpatvoices.contracts.voucher;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;
import java.util.List;

/**
 * These payouts count as paid although no hub redeemed their codes: people, or a count, hold the
 * cash to have been handed over all the same. Nothing can be fetched for them any more, and the
 * cash is gone from the box. Should that prove wrong, they are voided. That a payee fetches cash
 * says where the payee is, so this is never published.
 */
@Personal
public record VouchersTakenAsPaid(
        String bookId, String batchId, List<String> payoutIds, String evidence, Instant takenAt)
        implements VoucherEvent {
    public VouchersTakenAsPaid {
        payoutIds = List.copyOf(payoutIds);
    }

    /** The same of these payouts alone. */
    public VouchersTakenAsPaid only(List<String> some) {
        return new VouchersTakenAsPaid(bookId, batchId, some, evidence, takenAt);
    }
}
