package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.payout.*;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;

import java.util.List;

/** Which payouts an event of a batch can have changed, and whose money it has moved. */
final class Touched {
    private Touched() {}

    /** Their ids; none means all of the batch. */
    static List<String> payouts(PayoutBatchEvent event) {
        return switch (event) {
            case PayoutsAccepted e -> e.payoutIds();
            case PayoutsRejected e ->
                    e.rejections().stream().map(PayoutsRejected.Rejection::payoutId).toList();
            case PayoutsSettled e -> ids(e.payouts());
            case PayoutsReconciled e -> e.lines().stream().map(BookedLine::payoutId).toList();
            case PayoutsMissed e -> ids(e.payouts());
            case PayoutsReturned e -> e.payoutIds();
            case PayoutsLeftToPeople e -> ids(e.payouts());
            case PayoutTakenBack e -> List.of(e.money().payoutId());
            case PayoutFeesGivenBack e ->
                    e.fees().stream().map(PayoutFeesGivenBack.Fee::payoutId).toList();
            case PayoutConflictFound e -> List.of(e.payoutId());
            case PayoutReceiptConfirmed e -> List.of(e.payoutId());
            case PayoutHeld e -> List.of(e.payoutId());
            case PayoutHoldLifted e -> List.of(e.payoutId());
            case PayoutCancelled e -> List.of(e.payoutId());
            case PayoutStepProposed e -> List.of(e.payoutId());
            case PayoutStepDeclined e -> List.of(e.payoutId());
            case PayoutsReleased e ->
                    e.origin().equals(PayoutsReleased.Origin.RESERVED.name())
                            ? List.of() // the phase of the batch changes with it
                            : ids(e.payouts());
            default -> List.of();
        };
    }

    static List<String> payees(PayoutBatchEvent event) {
        return switch (event) {
            case PayoutsReserved e -> e.payouts().stream().map(Payout::payeeId).toList();
            case PayoutBatchSubmitting e -> payees(e.payouts());
            case PayoutsSettled e -> payees(e.payouts());
            case PayoutsReleased e -> payees(e.payouts());
            case PayoutTakenBack e -> List.of(e.money().payeeId());
            case PayoutFeesGivenBack e ->
                    e.fees().stream().map(PayoutFeesGivenBack.Fee::payeeId).toList();
            default -> List.of();
        };
    }

    private static List<String> ids(List<PayoutMoney> money) {
        return money.stream().map(PayoutMoney::payoutId).toList();
    }

    private static List<String> payees(List<PayoutMoney> money) {
        return money.stream().map(PayoutMoney::payeeId).toList();
    }
}
