package org.xpatvoices.payouts.distribution;

import org.xpatvoices.contracts.money.Money;

import java.time.Instant;

/** What an off-taker paid for a licence, in the three lines of its invoice. */
record SoldSale(
        String offTakerId,
        String currency,
        long priceMicro,
        long feeMicro,
        long roundingMicro,
        Instant endsAt) {
    Money total() {
        return new Money(
                Math.addExact(Math.addExact(priceMicro, feeMicro), roundingMicro), currency);
    }
}
