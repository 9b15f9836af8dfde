package org.xpatvoices.payouts.voucher;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.VoucherBookId;
import org.xpatvoices.contracts.voucher.VouchersVoided;

import java.time.Instant;
import java.util.List;

/**
 * Ends vouchers whose payouts are given back.
 *
 * @param paid whether they were paid before, so that a hand-over is no contradiction
 */
record VoidVouchers(
        @TargetAggregateIdentifier VoucherBookId bookId,
        BatchId batchId,
        List<String> payoutIds,
        boolean paid,
        String reason,
        Instant voidedAt) {
    VoidVouchers {
        payoutIds = List.copyOf(payoutIds);
    }

    VouchersVoided ends(List<String> some) {
        return new VouchersVoided(bookId.toString(), batchId.toString(), some, reason, voidedAt);
    }
}
