package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.SubmissionChannel;

import java.util.List;

/** A way to pay. Adapters join by being a bean. */
public interface Rail {
    RailCode code();

    RailTerms terms(String currency);

    /** The number of the account that its statements are of. */
    String account();

    /** Whether this is the number of an account of ours there. */
    default boolean owns(String account) {
        return account().replace(" ", "").equals(account.replace(" ", ""));
    }

    /** Whether a provider is there to be asked at all. */
    default boolean connected() {
        return true;
    }

    /** Whether it can be known to take no orders, before any is sent. */
    default boolean sleeps() {
        return false;
    }

    /** Whether it takes orders at this moment; a batch waits, unsent, until it does. */
    default boolean awake() {
        return true;
    }

    /** Whether asking can tell that a payout was paid, and not only that it was taken in. */
    default boolean tellsTheEnd() {
        return false;
    }

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
    SubmissionReply ask(String attemptId, List<Asked> payouts);

    /** Whether an account is this holder's, as far as its provider says; most rails cannot ask. */
    default NameCheck holds(String account, String holder) {
        return NameCheck.UNKNOWN;
    }

    /**
     * How well an account's provider knows its holder, as it counts; null where it does not say.
     */
    default @Nullable Integer tierOf(String account) {
        return null;
    }

    /** What a notice that came unasked speaks of; most rails get none. */
    default Notice read(byte[] notice) {
        return new Notice("", null);
    }

    /** A notice's reference, empty if it has none, and its amount, if it can be read. */
    record Notice(String reference, @Nullable Money amount) {}

    /** A payout that is asked about, and what it was to bring. */
    record Asked(String payoutId, Money net) {}
}
