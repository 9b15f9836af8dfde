package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.payout.PayoutBatchSubmitting;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakOpened;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Whose money waits for people in a simulated world, and that nothing is sent to them. */
final class SimulatedChecked {
    private static final Set<String> SAYS_PAID =
            Set.of(BreakCategory.STATUS_CONFLICT.name(), BreakCategory.WORKER_RECEIPT_ISSUE.name());
    private static final Set<PayoutState> UNSENT =
            EnumSet.of(PayoutState.RESERVED, PayoutState.APPROVED, PayoutState.HELD);

    private SimulatedChecked() {}

    /** Whoever may have been paid after all. */
    static Set<String> of(SimulatedBooks books) {
        Set<String> payees = new HashSet<>();
        for (BreakOpened one : books.openBreaks()) {
            String payout = one.payoutId();
            if (payout != null
                    && SAYS_PAID.contains(one.category())
                    && books.state(payout) == PayoutState.RELEASED) {
                payees.add(books.known(payout).payeeId());
            }
        }
        return payees;
    }

    /** Sent all the same, it would be paid twice by our own doing. */
    static void mustBeNoneIn(PayoutBatchSubmitting event, SimulatedBooks books) {
        var checked = of(books);
        event.payouts()
                .forEach(
                        one ->
                                Violation.unless(
                                        !checked.contains(one.payeeId()),
                                        "nothing is sent to whom is being checked",
                                        one));
    }

    static boolean waits(SimulatedBooks books, String payeeId) {
        return books.payoutIds().stream()
                .anyMatch(
                        id ->
                                books.known(id).payeeId().equals(payeeId)
                                        && UNSENT.contains(books.state(id)));
    }
}
