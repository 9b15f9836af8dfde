package org.xpatvoices.marketplace.sandbox;

import org.xpatvoices.contracts.money.Money;

/** One transfer of a payment file, as far as the sandbox cares. */
record Transfer(
        String paymentId, String endToEndId, long amountMicro, String currency, String account) {
    /** The same with a unit of the currency too much. */
    Transfer more() {
        return new Transfer(
                paymentId,
                endToEndId,
                Math.addExact(amountMicro, Money.MICRO_PER_MAJOR),
                currency,
                account);
    }
}
