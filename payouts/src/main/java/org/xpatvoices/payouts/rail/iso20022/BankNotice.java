package org.xpatvoices.payouts.rail.iso20022;

import java.util.List;

/**
 * What a bank tells between statements: bookings of one account, without balances, so that nothing
 * says whether they are all.
 */
public record BankNotice(String account, List<BankStatement.Entry> entries) {
    public BankNotice {
        entries = List.copyOf(entries);
    }
}
