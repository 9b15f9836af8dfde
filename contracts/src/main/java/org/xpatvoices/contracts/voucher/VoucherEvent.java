package org.xpatvoices.contracts.voucher;

/** What can happen to the vouchers of a batch. */
public sealed interface VoucherEvent
        permits VouchersIssued, VoucherRedeemed, VouchersTakenAsPaid, VouchersVoided {}
