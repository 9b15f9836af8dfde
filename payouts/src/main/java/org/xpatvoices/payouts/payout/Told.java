package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.KeepableText;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

/** What people say in their own words, before it goes into an event for good. */
public final class Told {
    private static final int LENGTH_MAX = 500;

    private Told() {}

    /** The note or reason itself; refused if somebody could not keep it. */
    public static String by(String words) {
        if (words.length() > LENGTH_MAX || !KeepableText.isKeepable(words)) {
            throw new Refused(
                    PayoutRule.TEXT_MUST_BE_KEEPABLE,
                    "Got " + words.length() + " characters; at most " + LENGTH_MAX + " pass.");
        }
        return words;
    }
}
