package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;
import org.xpatvoices.payouts.rail.PaymentFile;
import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailTerms;
import org.xpatvoices.payouts.rail.SubmissionReply;

import java.util.List;

/** The fault that half of all payout code has: no answer is taken for a refusal. */
record TimeoutMeansFailed(Rail rail) implements Rail {
    @Override
    public RailCode code() {
        return rail.code();
    }

    @Override
    public RailTerms terms(String currency) {
        return rail.terms(currency);
    }

    @Override
    public String account() {
        return rail.account();
    }

    @Override
    public SubmissionChannel channel() {
        return rail.channel();
    }

    @Override
    public PaymentFile file(String messageId, List<PaymentOrder> orders) {
        return rail.file(messageId, orders);
    }

    @Override
    public SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file) {
        var reply = rail.submit(attemptId, order, file);
        if (!(reply instanceof SubmissionReply.Unknown)) {
            return reply;
        }
        return new SubmissionReply.Reported(
                file.sha256(),
                order.instructions().stream()
                        .map(one -> new ProviderWord(one.payoutId(), Verdict.REJECTED, "timeout"))
                        .toList());
    }

    @Override
    public SubmissionReply ask(String attemptId, List<Asked> payouts) {
        return rail.ask(attemptId, payouts);
    }
}
