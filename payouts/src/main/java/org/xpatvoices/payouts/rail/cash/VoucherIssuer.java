package org.xpatvoices.payouts.rail.cash;

import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.voucher.Voucher;
import org.xpatvoices.payouts.rail.PaymentOrder;

import java.time.Instant;
import java.util.List;

/** Makes vouchers durable; the rail itself remembers nothing. */
public interface VoucherIssuer {
    void issue(BatchId batch, String currency, List<Voucher> vouchers, Instant expiresAt);

    boolean hasIssued(BatchId batch);

    /** What a batch that was begun was to be sent as. */
    PaymentOrder orderOf(BatchId batch);
}
