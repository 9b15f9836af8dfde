package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.ConfirmReceipt;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.refusal.ReceiptRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the payee of a payout last said something new about it, and how often on that day.
 *
 * @param lastAt null if nothing was said yet
 */
record Answers(@Nullable Instant lastAt, int thatDay) {
    static final Answers NONE = new Answers(null, 0);

    /** Enough to correct a mistake; each no makes people look. */
    private static final int A_DAY_MAX = 3;

    Answers and(Instant at) {
        return new Answers(at, on(at) + 1);
    }

    /**
     * Whether this says anything new: something else than last, or the same after people have
     * looked. Refused if that is too often.
     */
    boolean mayTake(ConfirmReceipt said, @Nullable ReceiptAnswer last, AnswersHeard heard) {
        if (said.answer() == last
                && (lastAt == null || !heard.lookedInto(said.payoutId().toString(), lastAt))) {
            return false;
        }
        if (on(said.answeredAt()) >= A_DAY_MAX) {
            throw new Refused(
                    ReceiptRule.ANSWERS_MUST_BE_FEW_A_DAY,
                    "Up to " + A_DAY_MAX + " on one day are heard.");
        }
        return true;
    }

    private int on(Instant at) {
        return lastAt != null
                        && lastAt.truncatedTo(ChronoUnit.DAYS)
                                .equals(at.truncatedTo(ChronoUnit.DAYS))
                ? thatDay
                : 0;
    }
}
