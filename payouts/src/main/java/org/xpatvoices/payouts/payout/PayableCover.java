package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;

/** Whether payees still have what is to be taken back from them. */
@FunctionalInterface
public interface PayableCover {
    /** Refuses more than is payable, less what this decision has taken back already. */
    void take(PayeeId payee, Money micro);
}
