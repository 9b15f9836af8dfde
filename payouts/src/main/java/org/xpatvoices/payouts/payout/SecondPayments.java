package org.xpatvoices.payouts.payout;

import java.util.Collection;
import java.util.Map;

/** What left for payouts beside their payment. */
@FunctionalInterface
public interface SecondPayments {
    /** Those of these payouts that more than one line shows leaving. */
    Map<String, SecondMoney> of(Collection<String> payoutIds);
}
