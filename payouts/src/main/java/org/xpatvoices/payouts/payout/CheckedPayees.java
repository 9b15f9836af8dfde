package org.xpatvoices.payouts.payout;

import java.util.List;
import java.util.Set;

/** Whose money waits for people, so that nothing is sent to them. */
@FunctionalInterface
public interface CheckedPayees {
    CheckedPayees NONE = _ -> Set.of();

    /** Those of them of whom it is known by now. */
    Set<String> known(List<String> payees);

    /** Those of them of whom anything in the log says so, whoever still has to draw it from it. */
    default Set<String> among(List<String> payees) {
        return known(payees);
    }
}
