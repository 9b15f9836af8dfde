package org.xpatvoices.contracts.voucher;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.VoucherBookId;

import java.time.Instant;
import java.util.List;

/** Makes the payouts of a batch fetchable; told again it changes nothing. */
public record IssueVouchers(
        @TargetAggregateIdentifier VoucherBookId bookId,
        BatchId batchId,
        String currency,
        List<Voucher> vouchers,
        Instant issuedAt,
        Instant expiresAt) {
    public IssueVouchers {
        vouchers = List.copyOf(vouchers);
    }
}
