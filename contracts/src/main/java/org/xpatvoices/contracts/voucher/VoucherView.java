package org.xpatvoices.contracts.voucher;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One voucher, for the payee's eyes; the code is there as long as it works. */
public record VoucherView(
        String payoutId,
        String hubId,
        long amountMicro,
        String currency,
        Instant expiresAt,
        @Nullable Instant redeemedAt,
        @Nullable String code) {
    @Override
    public String toString() {
        return "VoucherView[" + payoutId + "]";
    }
}
