package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.Payout;
import org.xpatvoices.contracts.payout.PayoutBatchSubmitting;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReserved;
import org.xpatvoices.contracts.payout.PayoutsSettled;

import java.util.List;

/** The way of one payout with a fee. */
final class FeeSteps {
    private FeeSteps() {}

    static PayoutsReserved reserved(Payout one) {
        return new PayoutsReserved(
                Some.BATCH.toString(),
                Some.RUN.toString(),
                1,
                "BANK",
                "MVR",
                List.of(one),
                one.netMicro(),
                "ops_maker",
                Some.AT);
    }

    static PayoutBatchSubmitting submitting(PayoutMoney money) {
        return new PayoutBatchSubmitting(
                Some.BATCH.toString(),
                Some.BATCH.toString(),
                "BANK",
                "HTTP",
                Some.SHA,
                "MVR",
                List.of(money),
                Some.AT);
    }

    static PayoutsSettled settled(PayoutMoney money) {
        return new PayoutsSettled(
                Some.BATCH.toString(),
                "BANK",
                "MVR",
                List.of(money),
                "STATEMENT",
                Some.SHA,
                Some.LATER);
    }
}
