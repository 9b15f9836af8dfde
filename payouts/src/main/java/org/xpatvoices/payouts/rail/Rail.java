package org.xpatvoices.payouts.rail;

import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;

import java.util.List;

/** A way to pay. Adapters join by being a bean. */
public interface Rail {
    RailCode code();

    RailTerms terms(String currency);

    /** How a batch gets there; {@code FILE} means that a person carries it. */
    SubmissionChannel channel();

    /** What is sent for these batches; the same orders give the same bytes. */
    PaymentFile file(String messageId, List<PaymentOrder> orders);

    /**
     * Sends one batch under the attempt's id, once. Returns whatever came of it and never throws
     * for what a network or a provider does.
     */
    SubmissionReply submit(String attemptId, PaymentOrder order, PaymentFile file);

    /**
     * Asks what became of an attempt. {@code Unknown} means that the provider did not say, which is
     * no word on the payouts: it may not know the attempt yet, or not any more.
     */
    SubmissionReply ask(String attemptId, List<String> payoutIds);
}
