package org.xpatvoices.contracts.voucher;

import org.xpatvoices.contracts.ids.PayeeId;

/** Asks for one payee's vouchers, newest first; answers {@link VoucherView}s. */
public record GetVouchersOfPayee(PayeeId payeeId) {}
