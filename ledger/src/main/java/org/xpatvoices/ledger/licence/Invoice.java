package org.xpatvoices.ledger.licence;

import org.xpatvoices.contracts.money.Money;

/**
 * The lines of a price: what the workers get, the operating fee on top, and the rounding up to a
 * whole minor unit. The fee is rounded down to the micro-unit; the off-taker keeps that remainder.
 */
record Invoice(Money price, Money fee, Money rounding, Money total) {
    private static final int BASIS_POINTS_OF_ALL = 10_000;

    static Invoice of(Money price, int feeBasisPoints) {
        Money fee = new Money(fee(price.amountMicro(), feeBasisPoints), price.currency());
        Money exact = price.plus(fee);
        Money total = exact.roundedUpToMinor();
        return new Invoice(price, fee, total.minus(exact), total);
    }

    /** floor(price × basis points ÷ 10,000) without leaving 64 bits on the way. */
    private static long fee(long priceMicro, int basisPoints) {
        long whole = Math.multiplyExact(priceMicro / BASIS_POINTS_OF_ALL, basisPoints);
        long rest = priceMicro % BASIS_POINTS_OF_ALL * basisPoints / BASIS_POINTS_OF_ALL;
        return Math.addExact(whole, rest);
    }
}
