package org.xpatvoices.payouts.bench;

import java.util.random.RandomGenerator;

/** What a provider does to a payout, or to the message that carries a batch. */
enum Mischief {
    NONE,
    /** To a message: it never arrives. */
    DROPPED_REQUEST,
    /** It is carried out and nobody hears of it. */
    DROPPED_RESPONSE,
    /** It waits for days, unanswered and not to be found, and is carried out then. */
    LATE,
    /** The word on it comes twice. */
    DUPLICATED_WORD,
    /** The last word comes before the first. */
    REORDERED_WORDS,
    /** Carried out; half of the words on it are lost. */
    HALF_ANSWERED,
    /** To a payout: refused, and not paid. */
    REJECTED,
    /** Paid, and called refused. */
    PAID_AND_CALLED_REJECTED,
    /** Paid, and sent back after five days. */
    RETURNED,
    /** Paid with an amount of the provider's own. */
    WRONG_AMOUNT,
    /** Passed over without a word. */
    PASSED_OVER;

    private static final Mischief[] TO_MESSAGES = {
        DROPPED_REQUEST, DROPPED_RESPONSE, LATE, DUPLICATED_WORD, REORDERED_WORDS, HALF_ANSWERED
    };
    private static final Mischief[] TO_PAYOUTS = {
        REJECTED, PAID_AND_CALLED_REJECTED, RETURNED, WRONG_AMOUNT, PASSED_OVER
    };

    static Mischief toMessage(RandomGenerator chance, int perMille) {
        return one(chance, perMille, TO_MESSAGES);
    }

    static Mischief toPayout(RandomGenerator chance, int perMille) {
        return one(chance, perMille, TO_PAYOUTS);
    }

    private static Mischief one(RandomGenerator chance, int perMille, Mischief[] choices) {
        return chance.nextInt(1_000) < perMille ? choices[chance.nextInt(choices.length)] : NONE;
    }
}
