package org.xpatvoices.contracts.voucher;

import org.xpatvoices.contracts.Personal;

import java.time.Instant;

/**
 * A hub handed the cash over to whoever brought the code, against a receipt that it keeps. Where a
 * payee fetches cash says where the payee is, so this is never published.
 */
@Personal
public record VoucherRedeemed(
        String bookId,
        String batchId,
        String payoutId,
        String hubId,
        long amountMicro,
        String currency,
        String receiptSha256,
        Instant redeemedAt)
        implements VoucherEvent {}
