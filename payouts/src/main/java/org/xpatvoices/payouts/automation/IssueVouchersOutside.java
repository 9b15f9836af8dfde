package org.xpatvoices.payouts.automation;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.VoucherBookId;
import org.xpatvoices.contracts.voucher.IssueVouchers;
import org.xpatvoices.contracts.voucher.Voucher;
import org.xpatvoices.payouts.payout.PaymentOrders;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.cash.VoucherIssuer;
import org.xpatvoices.payouts.voucher.VoucherRegister;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Issues vouchers as a command of its own, durable before anybody is told. */
@Component
class IssueVouchersOutside implements VoucherIssuer {
    private final Apart apart;
    private final VoucherRegister register;
    private final PaymentOrders orders;
    private final Clock clock;

    IssueVouchersOutside(Apart apart, VoucherRegister register, PaymentOrders orders, Clock clock) {
        this.apart = apart;
        this.register = register;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void issue(BatchId batch, String currency, List<Voucher> vouchers, Instant expiresAt) {
        var book = new VoucherBookId(batch.value());
        apart.send(new IssueVouchers(book, batch, currency, vouchers, clock.instant(), expiresAt));
    }

    @Override
    public boolean hasIssued(BatchId batch) {
        return register.knows(batch);
    }

    @Override
    public PaymentOrder orderOf(BatchId batch) {
        return orders.of(batch).order();
    }
}
