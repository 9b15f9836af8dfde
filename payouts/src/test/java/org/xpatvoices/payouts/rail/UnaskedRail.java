package org.xpatvoices.payouts.rail;

import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;

import java.util.List;

/** A bank of which a test uses no more than it defines; everything else fails when asked. */
public interface UnaskedRail extends Rail {
    @Override
    default RailCode code() {
        return RailCode.BANK;
    }

    @Override
    default RailTerms terms(String currency) {
        throw new UnsupportedOperationException();
    }

    @Override
    default String account() {
        return "7700";
    }

    @Override
    default SubmissionChannel channel() {
        return SubmissionChannel.HTTP;
    }

    @Override
    default PaymentFile file(String messageId, List<PaymentOrder> orders) {
        throw new UnsupportedOperationException();
    }

    @Override
    default SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    default SubmissionReply ask(String attemptId, List<Asked> payouts) {
        throw new UnsupportedOperationException();
    }
}
