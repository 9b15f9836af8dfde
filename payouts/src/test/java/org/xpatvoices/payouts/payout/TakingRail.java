package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.payouts.rail.FeeSchedule;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailLimits;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.time.Duration;
import java.util.List;

/** A bank that takes 0.50 and half a percent in MVR, and is asked nothing else. */
record TakingRail() implements Rail {
    static final RailTerms TERMS =
            new RailTerms(
                    10_000,
                    10_000_000,
                    1_000,
                    Duration.ZERO,
                    RailLimits.NONE,
                    new FeeSchedule(500_000, 50, 300, 10_000));

    static Rails rails() {
        return new Rails(List.of(new TakingRail()));
    }

    @Override
    public RailCode code() {
        return RailCode.BANK;
    }

    @Override
    public RailTerms terms(String currency) {
        return currency.equals("MVR")
                ? TERMS
                : new RailTerms(10_000, 10_000_000, 1_000, Duration.ZERO, RailLimits.NONE);
    }

    @Override
    public String account() {
        return "7700";
    }

    @Override
    public SubmissionChannel channel() {
        return SubmissionChannel.HTTP;
    }

    @Override
    public PaymentFile file(String messageId, List<PaymentOrder> orders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SubmissionReply ask(String attemptId, List<Asked> payouts) {
        throw new UnsupportedOperationException();
    }
}
